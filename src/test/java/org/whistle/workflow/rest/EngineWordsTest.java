package org.whistle.workflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the engine's messages goes out. */
class EngineWordsTest {

    @Test
    void what_helps_an_author_stays() {
        assertThat(EngineWords.of(
                        "ENGINE-09005 Could not parse BPMN process. Errors: One of the attributes is required"))
                .hasValue("ENGINE-09005 Could not parse BPMN process. Errors: One of the attributes is required");
        assertThat(EngineWords.of("Select the form first")).hasValue("Select the form first");
    }

    @Test
    void classes_lose_their_packages() {
        assertThat(EngineWords.of("Cannot deserialize org.camunda.bpm.engine.rest.dto.TaskDto"))
                .hasValue("Cannot deserialize TaskDto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Error querying database. Cause: org.postgresql.util.PSQLException: ERROR",
                "select * from ACT_RU_TASK where ID_ = 1",
                "relation \"act_ru_task\" does not exist",
                "jdbc:postgresql://localhost:5432/whistle",
                "cannot read /var/lib/whistle/key",
                "failed\n\tat org.whistle.Main.main(Main.java:1)"
            })
    void what_tells_of_the_inside_stays_inside(String message) {
        assertThat(EngineWords.of(message)).isEmpty();
    }

    @Test
    void nothing_is_nothing_and_too_much_is_cut() {
        assertThat(EngineWords.of(null)).isEmpty();
        assertThat(EngineWords.of("x".repeat(5_000)).orElseThrow()).hasSize(1_001);
    }
}
