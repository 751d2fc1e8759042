package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whistle.WhistleApplication;
import org.whistle.testing.Command;
import org.whistle.testing.Command.Ended;

/** {@code import FILE MAPPING}, in a process of its own. */
class ImportCommandTest {

    @TempDir
    private Path folder;

    private Path file;
    private Path mapping;

    @BeforeEach
    void write_file_and_mapping() throws IOException {
        file = Files.writeString(folder.resolve("orders.csv"), "No,Text\n1,路灯不亮\n2,\n1,路灯不亮\n");
        mapping = Files.writeString(
                folder.resolve("mapping.yaml"), "source: s\ncolumns: {number: No, description: Text}\n");
    }

    @Test
    void the_report_alone_goes_to_the_standard_output_and_no_door_opens() throws Exception {
        Ended ended = Command.inHome(folder).run("import", file.toString(), mapping.toString());

        assertThat(ended.code()).as(ended.errors()).isEqualTo(ImportCommand.DONE);
        JsonNode report = new ObjectMapper().readTree(ended.output());
        assertThat(report.get("accepted").asInt()).isEqualTo(1);
        assertThat(report.get("known").asInt()).isEqualTo(1);
        assertThat(report.at("/refused/0/field").asText()).isEqualTo("description");
        assertThat(ended.errors()).contains("started on port -1").doesNotContain("Starting up the JobExecutor");
    }

    @Test
    void a_folder_that_another_application_holds_is_left_alone() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (FileChannel held =
                FileChannel.open(home.resolve("whistle.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            held.lock();

            Ended ended = Command.inHome(folder).run("import", file.toString(), mapping.toString());

            assertThat(ended.code()).isEqualTo(ImportCommand.UNFINISHED);
            assertThat(ended.errors()).contains("already runs on").doesNotContain("\tat ");
        }
    }

    @Test
    void a_file_that_is_not_there_is_told_before_anything_starts() {
        assertThat(ImportCommand.run(WhistleApplication.class, "import", "no-such-file.csv", mapping.toString()))
                .isEqualTo(ImportCommand.UNUSABLE);
        assertThat(ImportCommand.run(WhistleApplication.class, "import", file.toString()))
                .isEqualTo(ImportCommand.UNUSABLE);
    }
}
