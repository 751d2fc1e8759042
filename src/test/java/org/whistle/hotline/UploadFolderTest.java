package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {

    @TempDir
    private Path home;

    @Test
    void what_a_crash_left_behind_goes_at_the_next_start_and_what_comes_in_stays() throws Exception {
        Instant now = Instant.now();
        Path folder = UploadFolder.prepare(home, now);
        Path left = Files.writeString(folder.resolve("upload_1.tmp"), "张三,13812345678");
        Files.setLastModifiedTime(left, FileTime.from(now.minus(Duration.ofHours(3))));
        Path comesIn = Files.writeString(folder.resolve("upload_2.tmp"), "x");

        UploadFolder.prepare(home, now);

        assertThat(left).doesNotExist();
        assertThat(comesIn).exists();
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
    }
}
