package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.whistle.testing.HandWrittenCases.NINE_O_CLOCK;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.supervision.LevelProjector;
import org.whistle.testing.HandWrittenCases;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** {@code /api/supervision/levels}: what it says of the past, held against case files written and counted by hand. */
@WholeApplication
class LevelFiguresTest {

    private static final String PATH = "/api/supervision/levels";

    @Autowired
    private Http http;

    @Autowired
    private HandWrittenCases cases;

    @Autowired
    private LevelProjector projector;

    @Autowired
    private OtherDistrict district;

    @BeforeEach
    void a_district_of_its_own() {
        district.moveIn();
    }

    @AfterEach
    void as_it_was() {
        TurnableClock.INSTANCE.reset();
        district.moveOut();
    }

    @Test
    void figures_are_those_of_the_case_files() {
        String one = cases.written(0);
        String other = cases.written(10);
        cases.stopped(NINE_O_CLOCK, one, 2, 1);
        cases.stopped(NINE_O_CLOCK, other, 1, 3);
        cases.at(
                NINE_O_CLOCK.plus(Duration.ofDays(4)),
                one,
                CaseEventKind.OVERDUE,
                HandWrittenCases.clock("RESOLUTION", "housing", NINE_O_CLOCK, 4));
        projector.project();

        JsonNode page = ask("period=month");
        assertThat(page.at("/from").asText()).isEqualTo("2026-03-01");
        assertThat(page.at("/district/code").asText()).isEqualTo(OtherDistrict.DISTRICT);
        assertThat(page.at("/counting").asBoolean()).isFalse();
        JsonNode housing = one(page.path("units"), "of", "housing").path("states");
        assertThat(housing.path("met").asInt()).isEqualTo(1);
        assertThat(housing.path("missed").asInt()).isEqualTo(1);
        assertThat(one(page.path("items"), "of", "01-02")
                        .path("states")
                        .path("met")
                        .asInt())
                .isEqualTo(1);
        assertThat(page.at("/total/met").asInt()).isEqualTo(1);

        took(page, "SCREENING", 2, 30);
        took(page, "COMMUNITY", 2, 30);
        took(page, "DISPATCH", 2, 120);
        took(page, "REPORT_IN", 2, 60);
        took(page, "RULING", 2, 60);

        assertThat(page.at("/returns/counts/2").asInt()).isEqualTo(2);
        assertThat(page.at("/returns/latest").findValuesAsText("trackingNumber"))
                .containsExactlyInAnyOrder(one, other);
        assertThat(rung(page, "OVERDUE")).isEqualTo(1);
        assertThat(rung(page, "LED")).isZero();
        JsonNode rates = one(page.path("rates"), "unit", "housing").path("rates");
        assertThat(rates.at("/CONTACT/raw/points").asInt()).isEqualTo(1);
        assertThat(rates.at("/CONTACT/raw/percent").asDouble()).isEqualTo(50);
        assertThat(rates.at("/CONTACT/adjusted/of").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_excluded_stays_out_of_the_adjusted_figures_only_and_a_case_that_goes_on_is_counted_anew() {
        String number = cases.written(0);
        cases.stopped(NINE_O_CLOCK, number, 1, 3);
        projector.project();
        assertThat(one(ask("").path("rates"), "unit", "housing")
                        .at("/rates/CONTACT/adjusted/of")
                        .asInt())
                .isEqualTo(1);

        cases.at(
                NINE_O_CLOCK.plus(Duration.ofDays(5)),
                number,
                CaseEventKind.EXCLUDED,
                "appeal 1 unit housing round 0 measures CONTACT ground LEGACY");
        projector.project();

        JsonNode contact =
                one(ask("").path("rates"), "unit", "housing").path("rates").path("CONTACT");
        assertThat(contact.at("/raw/of").asInt()).isEqualTo(1);
        assertThat(contact.at("/adjusted/of").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "period=week, 1",
        "period=quarter, 1",
        "period=own&from=2026-03-10&to=2026-03-10, 1",
        "period=own&from=2026-01-15&to=2026-04-15, 1",
        "period=own&from=2026-02&to=2026-03, 1",
        "period=own&from=2026-03-11&to=2026-04-20, 0",
        "period=own&from=2026-02&to=2026-02, 0"
    })
    void each_period_counts_its_days(String question, int returned) {
        cases.written(0);
        projector.project();

        assertThat(ask(question).at("/returns/counts/2").asInt()).isEqualTo(returned);
        assertThat(ask(question).at("/returns/latest").size()).isEqualTo(returned);
    }

    private JsonNode ask(String question) {
        Answer answer =
                http.get(PATH + "?" + question).as(OtherDistrict.SUPERVISOR).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode one(JsonNode rows, String named, String code) {
        for (JsonNode row : rows) {
            if (row.path(named).path("code").asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError(code + " is not in " + rows);
    }

    private static int rung(JsonNode page, String rung) {
        for (JsonNode row : page.path("rungs")) {
            if (row.path("rung").asText().equals(rung)) {
                return row.path("count").asInt();
            }
        }
        throw new AssertionError(rung);
    }

    private static void took(JsonNode page, String step, int count, long minutes) {
        for (JsonNode row : page.path("steps")) {
            if (row.path("step").asText().equals(step)) {
                assertThat(row.path("count").asInt()).as(step).isEqualTo(count);
                assertThat(row.path("median").asDouble()).as(step).isCloseTo(minutes, within(minutes * 0.03));
                return;
            }
        }
        throw new AssertionError(step + " is not in " + page.path("steps"));
    }
}
