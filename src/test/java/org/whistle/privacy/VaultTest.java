package org.whistle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final String WORDS = "王建国 13812345678";
    private static final String HERE = "reporter.sealed.330105-20261121-000001";

    @TempDir
    private Path home;

    private KeyRing keys;
    private Vault vault;

    @BeforeEach
    void one_key() {
        keys = new KeyRing(new KeySettings("", home.resolve("keys")));
        keys.add();
        vault = new Vault(keys);
    }

    @Test
    void what_is_sealed_opens_where_it_was_sealed() {
        assertThat(vault.open(vault.seal(WORDS, HERE), HERE)).isEqualTo(WORDS);
        assertThat(vault.open(vault.seal("", HERE), HERE)).isEmpty();
    }

    @Test
    void nothing_of_it_can_be_read_and_no_two_look_alike() {
        byte[] sealed = vault.seal(WORDS, HERE);

        assertThat(HexFormat.of().formatHex(sealed))
                .doesNotContain(HexFormat.of().formatHex("13812345678".getBytes(StandardCharsets.UTF_8)));
        assertThat(vault.seal(WORDS, HERE)).isNotEqualTo(sealed);
        assertThat(Arrays.copyOf(sealed, 5)).isEqualTo(vault.stamp());
    }

    @Test
    void it_does_not_open_in_another_place() {
        byte[] sealed = vault.seal(WORDS, HERE);

        assertBroken(sealed, "reporter.sealed.330105-20261121-000002");
        assertBroken(sealed, "reveal.note.330105-20261121-000001");
    }

    @Test
    void whatever_bit_is_turned_it_does_not_open() {
        byte[] sealed = vault.seal(WORDS, HERE);
        for (int at = 5; at < sealed.length; at++) {
            byte[] forged = sealed.clone();
            forged[at] ^= 1;
            assertBroken(forged, HERE);
        }
        byte[] otherWay = sealed.clone();
        otherWay[0]++;
        assertBroken(otherWay, HERE);
    }

    @Test
    void however_short_it_is_cut_it_does_not_open() {
        byte[] sealed = vault.seal(WORDS, HERE);
        for (int length = 0; length < sealed.length; length++) {
            assertBroken(Arrays.copyOf(sealed, length), HERE);
        }
        assertBroken(Arrays.copyOf(sealed, sealed.length + 1), HERE);
    }

    @Test
    void it_does_not_open_with_another_key() {
        byte[] sealed = vault.seal(WORDS, HERE);
        KeyRing others = new KeyRing(new KeySettings("", home.resolve("others")));
        others.add();

        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> new Vault(others).open(sealed, HERE))
                .withMessageContaining(keys.current().name())
                .satisfies(missing -> assertThat(missing.remedy()).contains("backup"));
    }

    @Test
    void a_failure_says_nothing_of_what_was_sealed() {
        byte[] sealed = vault.seal(WORDS, HERE);

        assertThatExceptionOfType(Vault.Broken.class)
                .isThrownBy(() -> vault.open(sealed, "elsewhere"))
                .satisfies(broken ->
                        assertThat(broken.toString() + broken.getCause()).doesNotContain("王建国", "13812345678"));
    }

    @Test
    void a_word_is_found_again_by_its_mark_in_its_own_place_only() {
        assertThat(vault.mark("13812345678", "reporter.phone"))
                .isEqualTo(vault.mark("13812345678", "reporter.phone"))
                .isNotEqualTo(vault.mark("13812345679", "reporter.phone"))
                .isNotEqualTo(vault.mark("13812345678", "reporter.email"));
    }

    @Test
    void after_a_new_key_the_old_one_still_opens_and_finds() {
        byte[] sealed = vault.seal(WORDS, HERE);
        byte[] mark = vault.mark("13812345678", "reporter.phone");

        keys.add();

        assertThat(vault.open(sealed, HERE)).isEqualTo(WORDS);
        assertThat(Arrays.copyOf(vault.seal(WORDS, HERE), 5)).isNotEqualTo(Arrays.copyOf(sealed, 5));
        assertThat(vault.marks("13812345678", "reporter.phone")).hasSize(2).contains(mark);
    }

    private void assertBroken(byte[] sealed, String context) {
        assertThatExceptionOfType(Vault.Broken.class).isThrownBy(() -> vault.open(sealed, context));
    }
}
