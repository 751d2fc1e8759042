package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** {@code /api/service-levels} and the gauges: how clocks stand, and to whom it is shown. */
@WholeApplication
class ServiceLevelDoorTest {

    private static final String PATH = "/api/service-levels";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @AfterEach
    void clock_back() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_supervisor_sees_every_clock_counted_and_listed() {
        Receipt request = loop.fileUpTo("01-02", "reportIn");

        JsonNode before = board("supervisor", "?item=01-02&size=1");
        assertThat(of(request, "supervisor", "&item=01-02"))
                .extracting(clock ->
                        clock.path("clock").asText() + " " + clock.path("unit").asText())
                .containsExactlyInAnyOrder(
                        "RESOLUTION 330105001052",
                        "REPORT_IN sanitation",
                        "FIRST_CONTACT sanitation",
                        "RESOLUTION sanitation");
        assertThat(before.path("total").asLong())
                .isEqualTo(sum(before.path("states")))
                .isEqualTo(sum(before.path("items").path("01-02")))
                .isGreaterThanOrEqualTo(before.path("clocks").size());

        TurnableClock.INSTANCE.turn(Duration.ofDays(30));
        loop.runDueTimers(request);

        JsonNode late = board("supervisor", "?item=01-02&state=PUBLISHED&size=0");
        assertThat(of(request, "supervisor", "&state=PUBLISHED")).hasSize(4);
        assertThat(late.path("states").path("PUBLISHED").asLong())
                .isEqualTo(late.path("total").asLong());
    }

    @Test
    void the_oldest_deadline_comes_first_and_pages_follow_each_other() {
        loop.file("04-01");
        loop.file("02-01");
        loop.file("01-02");

        List<Instant> deadlines = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            board("supervisor", "?size=1&page=" + page)
                    .path("clocks")
                    .forEach(clock ->
                            deadlines.add(Instant.parse(clock.path("deadline").asText())));
        }

        assertThat(deadlines).hasSize(3).isSorted();
    }

    @Test
    void others_see_what_is_theirs() {
        Receipt request = loop.fileUpTo("01-02", "reportIn");

        assertThat(of(request, "sanitation", "")).hasSize(3);
        assertThat(of(request, "street", "")).hasSize(4);
        assertThat(of(request, "community", "")).hasSize(4);
        assertThat(of(request, "police", "")).isEmpty();
        assertThat(of(request, "modeler", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "state=LATE, state",
        "clock=WATCH, clock",
        "level=HIGH, level",
        "page=-1, page",
        "page=x, page",
        "size=1.5, size",
        "size=201, size"
    })
    void a_bad_question_is_refused_by_name(String question, String field) {
        Http.Answer refused = http.get(PATH + "?" + question).as("supervisor").answer();

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
    }

    @Test
    void nobody_anonymous_sees_clocks_or_meters() {
        assertThat(http.get(PATH).answer().status()).isEqualTo(401);
        assertThat(http.get("/actuator/prometheus").answer().status()).isEqualTo(401);
        assertThat(http.get("/actuator/prometheus").as("grid").answer().status())
                .isEqualTo(403);
    }

    @Test
    void gauges_count_the_running_clocks() {
        loop.file("01-02");
        TurnableClock.INSTANCE.turn(Duration.ofSeconds(6));
        JsonNode board = board("supervisor", "?clock=RESOLUTION&size=1");

        String meters =
                http.get("/actuator/prometheus").as("supervisor").answer().text();

        assertThat(meters)
                .contains("whistle_clocks{clock=\"RESOLUTION\",state=\"WITHIN_TIME\"} "
                        + board.path("states").path("WITHIN_TIME").asDouble());
    }

    private JsonNode board(String account, String question) {
        Http.Answer answer = http.get(PATH + question).as(account).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    /** @return the clocks of a request, from all pages that the account sees */
    private List<JsonNode> of(Receipt request, String account, String question) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode clocks;
        int page = 0;
        do {
            clocks = board(account, "?size=200&page=%d%s".formatted(page++, question))
                    .path("clocks");
            clocks.forEach(clock -> {
                if (clock.path("trackingNumber")
                        .asText()
                        .equals(request.trackingNumber().value())) {
                    found.add(clock);
                }
            });
        } while (!clocks.isEmpty());
        return found;
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }
}
