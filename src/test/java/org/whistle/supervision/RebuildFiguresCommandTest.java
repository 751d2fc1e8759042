package org.whistle.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.testing.Command;
import org.whistle.testing.Command.Ended;

/** {@code rebuild-figures}, in a process of its own. */
class RebuildFiguresCommandTest {

    @TempDir
    private Path folder;

    @Test
    void all_is_counted_and_the_report_alone_goes_to_the_standard_output_and_no_door_opens() throws Exception {
        Ended ended = Command.inHome(folder).run("rebuild-figures");

        assertThat(ended.code()).as(ended.errors()).isEqualTo(RebuildFiguresCommand.DONE);
        JsonNode report = new ObjectMapper().readTree(ended.output());
        assertThat(report.get("unreadable").asLong()).isZero();
        assertThat(report.get("seconds").asDouble()).isNotNegative();
        assertThat(ended.errors()).contains("started on port -1").doesNotContain("Starting up the JobExecutor");
    }
}
