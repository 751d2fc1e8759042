package org.whistle.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.WhistleApplication;

/** {@code retention}, in a process of its own. */
class RetentionCommandTest {

    @TempDir
    private Path folder;

    @Test
    void a_dry_run_reports_on_the_standard_output_and_opens_no_door() throws Exception {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");

        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WhistleApplication.class.getName(),
                        "retention",
                        "--dry-run",
                        "--whistle.embedded.home=" + folder.resolve("home"),
                        "--whistle.embedded.settings.fsync=off")
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start()
                .waitFor();

        assertThat(code).as(Files.readString(errors)).isZero();
        JsonNode report = new ObjectMapper().readTree(Files.readString(output));
        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(report.path("lines")).isEmpty();
        assertThat(Files.readString(errors)).contains("started on port -1");
    }
}
