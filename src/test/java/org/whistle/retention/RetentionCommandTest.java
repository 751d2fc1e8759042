package org.whistle.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.testing.Command;
import org.whistle.testing.Command.Ended;

/** {@code retention}, in a process of its own. */
class RetentionCommandTest {

    @TempDir
    private Path folder;

    @Test
    void a_dry_run_reports_on_the_standard_output_and_opens_no_door() throws Exception {
        Ended ended = Command.inHome(folder).run("retention", "--dry-run");

        assertThat(ended.code()).as(ended.errors()).isZero();
        JsonNode report = new ObjectMapper().readTree(ended.output());
        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(report.path("lines")).isEmpty();
        assertThat(ended.errors()).contains("started on port -1");
    }
}
