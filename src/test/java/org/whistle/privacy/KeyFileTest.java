package org.whistle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.testing.AtOnce;

class KeyFileTest {

    @TempDir
    private Path home;

    @Test
    void keys_are_read_as_they_were_written_and_by_nobody_else() throws IOException {
        List<DataKey> keys = List.of(DataKey.draw(), DataKey.draw());
        Path place = home.resolve("not yet/keys");

        new KeyFile(place).write(keys);

        assertThat(new KeyFile(place).read())
                .extracting(DataKey::base64)
                .containsExactly(keys.get(0).base64(), keys.get(1).base64());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "secret", "c2hvcnQ=", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDEy!"})
    void what_is_no_key_is_refused_and_not_repeated(String text) {
        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> KeyFile.keys(text))
                .satisfies(refused -> {
                    assertThat(refused.remedy()).contains("openssl rand -base64 32");
                    assertThat(text.isBlank() || !refused.getMessage().contains(text))
                            .isTrue();
                });
    }

    @Test
    void keys_given_by_hand_stand_in_order_and_are_never_written() {
        DataKey first = DataKey.draw();
        DataKey second = DataKey.draw();

        KeySettings settings = new KeySettings(first.base64() + "," + second.base64(), home.resolve("keys"));
        KeyRing ring = new KeyRing(settings);

        assertThat(ring.current().name()).isEqualTo(first.name());
        assertThat(ring.all()).hasSize(2);
        assertThat(ring.isOurs()).isFalse();
        assertThat(home).isEmptyDirectory();
        assertThat(settings.toString() + first).doesNotContain(first.base64(), second.base64());
    }

    @Test
    void a_key_that_another_program_added_is_found_at_once_when_it_is_needed() {
        KeySettings settings = new KeySettings("", home.resolve("keys"));
        KeyRing other = new KeyRing(settings);
        other.add();
        KeyRing ours = new KeyRing(settings);

        DataKey added = other.add();

        assertThat(ours.named(added.name()).base64()).isEqualTo(added.base64());
        assertThat(ours.current().name()).isEqualTo(added.name());
    }

    @Test
    void one_key_goes_out_of_the_file_and_none_that_another_program_added_meanwhile() {
        KeySettings settings = new KeySettings("", home.resolve("keys"));
        KeyRing ours = new KeyRing(settings);
        DataKey old = ours.add();
        ours.add();
        DataKey newest = new KeyRing(settings).add();

        ours.remove(old);

        assertThat(new KeyRing(settings).all()).hasSize(2);
        assertThat(new KeyRing(settings).current().name()).isEqualTo(newest.name());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ours.remove(newest))
                .withMessageContaining("in force");
    }

    @Test
    void two_first_keys_do_not_replace_each_other() {
        KeySettings settings = new KeySettings("", home.resolve("keys"));
        DataKey first = new KeyRing(settings).add();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new KeyFile(home.resolve("keys")).write(List.of(DataKey.draw())));
        assertThat(new KeyRing(settings).current().name()).isEqualTo(first.name());
    }

    @Test
    void two_who_begin_at_once_on_one_folder_have_one_key_whatever_their_databases() throws InterruptedException {
        KeySettings settings = new KeySettings("", home.resolve("new/keys"));
        List<Supplier<Boolean>> nodes = Collections.nCopies(4, () -> new KeyRing(settings).begin());

        assertThat(AtOnce.answers(nodes)).containsOnlyOnce(true);

        assertThat(new KeyRing(settings).all()).hasSize(1);
    }

    @Test
    void two_who_add_keys_at_once_lose_none() throws InterruptedException {
        KeySettings settings = new KeySettings("", home.resolve("keys"));
        new KeyRing(settings).begin();
        Queue<DataKey> added = new ConcurrentLinkedQueue<>();
        Runnable adding = () -> {
            for (int time = 0; time < 10; time++) {
                added.add(new KeyRing(settings).add());
            }
        };

        assertThat(AtOnce.failures(adding, adding)).isEmpty();

        assertThat(new KeyRing(settings).all())
                .hasSize(21)
                .extracting(DataKey::name)
                .containsAll(added.stream().map(DataKey::name).toList());
        assertThat(home.toFile().list()).containsExactlyInAnyOrder("keys", "keys.lock");
    }

    @Test
    void another_program_waits_until_the_file_is_let_go() throws IOException {
        Path file = home.resolve("keys");
        new KeyRing(new KeySettings("", file)).begin();

        boolean held = new KeyFile(file).alone(() -> isLocked(home.resolve("keys.lock")));

        assertThat(held).isTrue();
        assertThat(isLocked(home.resolve("keys.lock"))).isFalse();
    }

    /** What another program would meet; within one the second lock is refused at once. */
    private static boolean isLocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock().release();
            return false;
        } catch (OverlappingFileLockException locked) {
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void keys_that_others_could_read_are_closed_before_they_are_used() throws IOException {
        Path file = home.resolve("keys");
        DataKey key = new KeyRing(new KeySettings("", file)).add();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(new KeyRing(new KeySettings("", file)).current().name()).isEqualTo(key.name());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_name_of_a_key_does_not_give_it_away() {
        DataKey key = DataKey.draw();

        assertThat(key.name()).hasSize(8).isEqualTo(DataKey.of(key.base64()).name());
        assertThat(key.base64()).doesNotContain(key.name());
        assertThat(key).hasToString("DataKey " + key.name());
    }
}
