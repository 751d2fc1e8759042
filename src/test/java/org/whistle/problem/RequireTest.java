package org.whistle.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {

    /** One character of two Java chars. */
    private static final String RARE = "𠮷";

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void a_text_comes_without_surrounding_blanks() {
        assertThat(Require.text("note", "  楼道堆物　", 10)).isEqualTo("楼道堆物");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n", "　"})
    void a_blank_text_is_none(String blank) {
        assertRefused("required", () -> Require.text("note", blank, 10));
        assertThat(Require.optionalText("note", blank, 10)).isNull();
    }

    @Test
    void length_counts_characters_and_not_their_parts() {
        String longest = RARE.repeat(10);

        assertThat(Require.text("note", longest, 10)).isEqualTo(longest);
        assertRefused("too-long", () -> Require.text("note", longest + "。", 10));
        assertRefused("too-long", () -> Require.optionalText("note", longest + "。", 10));
    }

    @Test
    void surrounding_blanks_do_not_count() {
        assertThat(Require.text("note", " ".repeat(20) + "12345", 5)).isEqualTo("12345");
    }

    @Test
    void a_text_that_the_database_cannot_hold_is_refused() {
        assertRefused("unreadable", () -> Require.text("note", "a\0b", 10));
    }

    @Test
    void a_choice_is_one_of_the_constants() {
        assertThat(Require.choice("note", " GREEN ", Colour.class)).isEqualTo(Colour.GREEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BLUE", "green", "RED GREEN"})
    void another_choice_is_refused_with_those_there_are(String other) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Require.choice("note", other, Colour.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("unknown-choice"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("RED, GREEN"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void no_choice_is_refused(String none) {
        assertRefused("required", () -> Require.choice("note", none, Colour.class));
    }

    private static void assertRefused(String code, ThrowingCallable asked) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(asked)
                .satisfies(refusal -> assertThat(refusal.field()).contains("note"))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
