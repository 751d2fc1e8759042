package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.testing.Command;
import org.whistle.testing.Command.Ended;

/** {@code rebuild-rates}, in a process of its own. */
class RebuildCommandTest {

    @TempDir
    private Path folder;

    @Test
    void all_is_counted_and_the_report_alone_goes_to_the_standard_output_and_no_door_opens() throws Exception {
        Path orders = Files.writeString(folder.resolve("orders.csv"), "No,Text\n1,路灯不亮\n2,井盖破损\n");
        Path mapping = Files.writeString(
                folder.resolve("mapping.yaml"), "source: s\ncolumns: {number: No, description: Text}\n");
        Command whistle = Command.inHome(folder);
        whistle.run("import", orders.toString(), mapping.toString());

        Ended ended = whistle.run("rebuild-rates");

        assertThat(ended.code()).as(ended.errors()).isEqualTo(RebuildCommand.DONE);
        JsonNode report = new ObjectMapper().readTree(ended.output());
        assertThat(report.get("cases").asInt()).isEqualTo(2);
        assertThat(report.get("marks").asInt()).isEqualTo(2);
        assertThat(report.get("uncounted").asInt()).isZero();
        // none, or not known where the import ended before anything was counted
        assertThat(report.get("differences").asLong()).isZero();
        assertThat(report.get("seconds").asDouble()).isNotNegative();
        assertThat(ended.errors()).contains("started on port -1").doesNotContain("Starting up the JobExecutor");
    }
}
