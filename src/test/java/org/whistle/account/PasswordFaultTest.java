package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

class PasswordFaultTest {

    private static final List<String> NAMES = List.of("sanitation", "罗", "一鸣", "罗一鸣");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse on a staple",
                "米市社区的早市七点开张了",
                "tr0ub4dor&3x",
                "my grid is the best one",
                "a-password-for-tests",
                "kX9-vT2-pQ7",
                "sixty-four characters and more are as welcome as ten of them are, up to two hundred"
            })
    void a_password_that_is_long_enough_and_no_first_guess_is_taken(String password) {
        assertThat(faults(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password2026!",
                "P@ssw0rd",
                "passwordpassword",
                "woaini1314520",
                "guanliyuan123",
                "12345678901",
                "19991231-2000",
                "aaaaaaaaaaaa",
                "abababababab",
                "qwertyuiop123",
                "1qaz2wsx3edc",
                "poiuytrewq",
                "abcdefghijkl",
                "asdfghjkl;12",
                "QWERTYqwerty",
                "ｐａｓｓｗｏｒｄ２０２６",
                "为人民服务2026888"
            })
    void what_is_guessed_first_is_refused(String password) {
        assertThat(faults(password)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sanitation2026", "sanitation-1", "罗一鸣20260101", "luo罗一鸣1234567"})
    void a_name_with_a_few_signs_is_refused(String password) {
        assertThat(faults(password)).contains(PasswordFault.OWN_NAME);
    }

    @Test
    void length_is_counted_in_characters_and_has_an_end() {
        assertThat(faults("九个汉字不够长呀的")).contains(PasswordFault.TOO_SHORT);
        assertThat(faults("十个汉字已经够长了吧呀")).isEmpty();
        assertThat(faults("long enough ".repeat(17))).contains(PasswordFault.TOO_LONG);
    }

    @Test
    void two_million_signs_are_refused_without_being_looked_at() {
        Random signs = new Random(1);
        String letters = signs.ints(2_000_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        List<String> names = List.of("a".repeat(1_000_000) + "b");

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (String password : List.of(letters, "a".repeat(2_000_000), "qwer".repeat(500_000))) {
                assertThat(Arrays.stream(PasswordFault.values()).filter(fault -> fault.isIn(password, names)))
                        .containsExactly(PasswordFault.TOO_LONG);
            }
        });
    }

    @Test
    void one_sign_that_stands_for_many_is_looked_at_in_no_time() {
        // one sign of eighteen when it is written plainly
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> faults("\ufdfa".repeat(200)));
    }

    @Test
    void it_is_refused_by_its_field_and_in_words() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PasswordFault.refuse("password", "short", NAMES))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).contains("password");
                    assertThat(refusal.code()).isEqualTo("password-too-short");
                });
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PasswordFault.refuse("password", null, NAMES));
    }

    private static List<PasswordFault> faults(String password) {
        return Arrays.stream(PasswordFault.values())
                .filter(fault -> fault.isIn(password, NAMES))
                .toList();
    }
}
