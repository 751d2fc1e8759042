package org.whistle.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that seals. */
class SealKeysTest {

    @TempDir
    private Path folder;

    @Test
    void a_key_is_drawn_once_and_readable_by_its_owner_only() throws Exception {
        String drawn = keys().key().fingerprint();

        assertThat(keys().key().fingerprint()).isEqualTo(drawn);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_file_that_holds_no_key_is_refused_and_stays() throws Exception {
        Files.writeString(file(), "lost\n");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> keys().key())
                .withMessageContaining("Put it back from a backup");
        assertThat(file()).hasContent("lost");
    }

    @Test
    void halves_of_two_keys_are_refused() throws Exception {
        Files.write(
                file(),
                List.of(SealKey.draw().lines().get(0), SealKey.draw().lines().get(1)));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> keys().key());
    }

    @Test
    void what_was_signed_is_known_by_the_public_key_alone() {
        SealKey key = keys().key();
        DaySeal signed = key.sign(seal("aa", key));
        PublicKeyFile published = PublicKeyFile.read(key.publicKey().pem());

        assertThat(published.signed(signed)).isTrue();
        assertThat(published.signed(seal("bb", key).signed(signed.signature()))).isFalse();
        assertThat(published.signed(SealKey.draw().sign(seal("aa", key)))).isFalse();
        assertThat(published.signed(signed.signed("no signature at all"))).isFalse();
    }

    private static DaySeal seal(String root, SealKey key) {
        return new DaySeal(
                DaySeal.FORMAT, 1, Instant.EPOCH, 1, "", root, 0, List.of("cc"), true, "", key.fingerprint(), "");
    }

    private SealKeys keys() {
        return new SealKeys(new SealSettings(folder, file(), null, List.of(), ""));
    }

    private Path file() {
        return folder.resolve("seal.key");
    }
}
