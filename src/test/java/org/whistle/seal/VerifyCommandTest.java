package org.whistle.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whistle.testing.Command;
import org.whistle.testing.Command.Ended;

/** {@code verify}, in a process of its own, on a database that was restored elsewhere. */
class VerifyCommandTest extends ThreeSealedDays {

    @Test
    void all_is_verified_with_nothing_but_the_files_and_the_public_key_and_a_change_is_told() throws Exception {
        Path key = past.directoryOfSeals().resolve(SealDirectory.PUBLIC_KEY);

        Ended intact = start("--seals", past.directoryOfSeals().toString(), "--key", key.toString());

        assertThat(intact.code()).as(intact.errors()).isEqualTo(VerifyCommand.INTACT);
        JsonNode report = new ObjectMapper().readTree(intact.output());
        assertThat(report.get("intact").asBoolean()).isTrue();
        assertThat(report.get("links").asInt()).isEqualTo(360);
        assertThat(report.get("seals").asInt()).isEqualTo(3);
        assertThat(intact.errors()).doesNotContain("Tomcat", "Flyway");

        past.attack("update whistle.case_event set actor = 'somebody-else' where id = 100");
        past.sealAnew();
        Ended changed = start("--seals", past.directoryOfSeals().toString());

        assertThat(changed.code()).as(changed.errors()).isEqualTo(VerifyCommand.CHANGED);
        assertThat(changed.errors()).contains("name a copy of your own");
        JsonNode finding =
                new ObjectMapper().readTree(changed.output()).get("findings").get(0);
        assertThat(finding.get("fault").asText()).isEqualTo("REWRITTEN");
        assertThat(finding.get("fromLink").asInt()).isEqualTo(65);
        assertThat(finding.get("afterSeal").asInt()).isEqualTo(3);
    }

    @Test
    void changed_words_are_told_and_every_option_is_taken_as_it_was_meant() throws Exception {
        past.writeWords("C-1", "楼道堆物");
        past.sealDay();
        Path named = folder.resolve("named");
        Files.move(past.directoryOfSeals(), named);
        Path key = folder.resolve("own.pem");
        Files.move(named.resolve(SealDirectory.PUBLIC_KEY), key);
        past.attack("update whistle.case_text set texts = '{\"note\":\"x\"}'");

        Ended changed = start("--seals=" + named, "--key=" + key);

        assertThat(changed.code()).as(changed.errors()).isEqualTo(VerifyCommand.CHANGED);
        JsonNode report = new ObjectMapper().readTree(changed.output());
        assertThat(report.get("findings")).hasSize(1);
        assertThat(report.get("findings").get(0).get("fault").asText()).isEqualTo("TEXT_CHANGED");
        assertThat(report.get("keyFrom").asText())
                .isEqualTo(key.toAbsolutePath().toString());
        assertThat(report.get("newestSeal").asText()).startsWith("2026-03-0");
        assertThat(changed.errors()).doesNotContain("name a copy of your own");
    }

    @Test
    void an_emptied_folder_is_not_intact() throws Exception {
        Path key = past.directoryOfSeals().resolve(SealDirectory.PUBLIC_KEY);
        past.attack("delete from whistle.day_seal");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Ended ended = start("--seals", empty.toString(), "--key", key.toString());

        assertThat(ended.code()).as(ended.errors()).isEqualTo(VerifyCommand.CHANGED);
        assertThat(ended.output()).contains("SEAL_MISSING");

        past.attack("delete from whistle.case_seal");
        past.attack("delete from whistle.case_event");
        assertThat(start("--seals", empty.toString(), "--key", key.toString()).code())
                .isEqualTo(VerifyCommand.UNUSABLE);
    }

    @Test
    void what_it_does_not_understand_is_refused_before_anything_starts() {
        for (String[] words : new String[][] {
            {"--seal", "somewhere"}, {"--seal=" + folder}, {"--seals=" + folder + "/nowhere"}, {"now"}
        }) {
            assertThat(VerifyCommand.run(verify(words))).isEqualTo(VerifyCommand.UNUSABLE);
        }
    }

    private static String[] verify(String... words) {
        return Stream.concat(Stream.of(VerifyCommand.NAME), Stream.of(words)).toArray(String[]::new);
    }

    private Ended start(String... words) throws IOException, InterruptedException {
        return Command.onDatabase(folder, past.url(), past.user(), past.password())
                .run(verify(words));
    }
}
