package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A line says that its clock stands where that very clock does, and how much time is left where it runs. */
@WholeApplication
class DeskClockTest {

    @Autowired
    private DeskDoor desk;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Test
    void of_two_departments_the_one_that_waits_stands_and_the_one_that_is_called_runs() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        loop.complete(
                request,
                "dispatchWhistle",
                Map.of(
                        "dispatch",
                        "CHANGE",
                        "lead",
                        "sanitation",
                        "supporting",
                        "urbanmanagement",
                        "whistleKind",
                        "URGENT",
                        "meeting",
                        "NO"));
        pause(loop.reportInOf(request, "sanitation").getId());

        JsonNode called = desk.line("urbanmanagement", "UNIT", number(request)).orElseThrow();
        assertThat(called.path("paused").asBoolean()).isFalse();
        assertThat(called.path("due").isNull()).isFalse();

        loop.complete(loop.reportInOf(request, "sanitation"), FirstOptions.of("reportIn"));
        loop.complete(loop.reportInOf(request, "urbanmanagement"), FirstOptions.of("reportIn"));
        JsonNode waiting = desk.line("sanitation", "UNIT", number(request)).orElseThrow();
        assertThat(waiting.path("step").asText()).isEqualTo("submitResult");
        assertThat(waiting.path("paused").asBoolean()).isTrue();
    }

    private void pause(String task) {
        assertThat(http.post("/api/cases/of-task/" + task + "/questions", "{\"text\": \"几号门口？\", \"pause\": true}")
                        .as("sanitation")
                        .answer()
                        .at("pausedUntil"))
                .isNotEmpty();
    }
}
