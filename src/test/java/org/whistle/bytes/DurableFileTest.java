package org.whistle.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.testing.AtOnce;

class DurableFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_is_never_written_over_another() {
        DurableFile.open(file()).write("first");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> DurableFile.open(file()).write("second"));
        assertThat(file()).hasContent("first");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void of_many_who_write_at_once_one_does_and_its_words_are_whole() throws Exception {
        String words = "0123456789".repeat(20_000);
        Runnable one = () -> DurableFile.secret(file()).write(words);

        List<Throwable> refused = AtOnce.failures(one, one, one, one);

        assertThat(refused).hasSize(3).allMatch(UncheckedIOException.class::isInstance);
        assertThat(file()).hasContent(words);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void what_is_replaced_stays_secret() throws IOException {
        DurableFile.secret(file()).write("first");
        DurableFile.secret(file()).replace("second");

        assertThat(file()).hasContent("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    private Path file() {
        return folder.resolve("file");
    }
}
