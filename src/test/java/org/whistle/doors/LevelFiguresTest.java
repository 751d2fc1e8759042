package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.whistle.testing.HandWrittenCases.NINE_O_CLOCK;
import static org.whistle.testing.LevelPages.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.supervision.LevelProjector;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.HandWrittenCases;
import org.whistle.testing.Items;
import org.whistle.testing.LevelPages;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** {@code /api/supervision/levels}: what it says of the past, held against case files written and counted by hand. */
@WholeApplication
class LevelFiguresTest {

    private static final String COMMUNITY = "330105001052";

    @Autowired
    private LevelPages pages;

    @Autowired
    private Loop loop;

    @Autowired
    private LevelProjector projector;

    @Autowired
    private JdbcClient database;

    @Autowired
    private HandWrittenCases cases;

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

        JsonNode page = pages.ask("period=month");
        assertThat(page.at("/from").asText()).isEqualTo("2026-03-01");
        assertThat(page.at("/district/code").asText()).isEqualTo(OtherDistrict.DISTRICT);
        assertThat(page.at("/counting").asBoolean()).isFalse();
        JsonNode housing = row(page.path("units"), "of", "housing").path("states");
        assertThat(housing.path("met").asInt()).isEqualTo(1);
        assertThat(housing.path("missed").asInt()).isEqualTo(1);
        assertThat(row(page.path("items"), "of", "01-02")
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
        JsonNode rates = row(page.path("rates"), "unit", "housing").path("rates");
        assertThat(rates.at("/CONTACT/raw/points").asInt()).isEqualTo(1);
        assertThat(rates.at("/CONTACT/raw/percent").asDouble()).isEqualTo(50);
        assertThat(rates.at("/CONTACT/adjusted/of").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_excluded_stays_out_of_the_adjusted_figures_only_and_a_case_that_goes_on_is_counted_anew() {
        String number = cases.written(0);
        cases.stopped(NINE_O_CLOCK, number, 1, 3);
        assertThat(row(pages.ask("").path("rates"), "unit", "housing")
                        .at("/rates/CONTACT/adjusted/of")
                        .asInt())
                .isEqualTo(1);

        cases.at(
                NINE_O_CLOCK.plus(Duration.ofDays(5)),
                number,
                CaseEventKind.EXCLUDED,
                "appeal 1 unit housing round 0 measures CONTACT ground LEGACY");

        JsonNode contact = row(pages.ask("").path("rates"), "unit", "housing")
                .path("rates")
                .path("CONTACT");
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

        assertThat(pages.ask(question).at("/returns/counts/2").asInt()).isEqualTo(returned);
        assertThat(pages.ask(question).at("/returns/latest").size()).isEqualTo(returned);
    }

    @Test
    void a_late_clock_is_overdue_while_it_runs_and_missed_when_it_stops_always_for_the_same_unit() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        TurnableClock.INSTANCE.turn(Duration.ofDays(30));
        JsonNode before = pages.ask("period=week", "supervisor");
        loop.runDueTimers(request);
        JsonNode told = pages.ask("period=week", "supervisor");
        assertThat(states(told, COMMUNITY)).isEqualTo(states(before, COMMUNITY));
        assertThat(states(told, "sanitation")).isEqualTo(states(before, "sanitation"));

        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));

        JsonNode after = pages.ask("period=week", "supervisor");
        // the promise stood with the community, the work with the department
        for (String unit : new String[] {COMMUNITY, "sanitation"}) {
            int missed = count(after, unit, "missed") - count(before, unit, "missed");
            int noLongerOverdue = count(before, unit, "overdue") - count(after, unit, "overdue");
            assertThat(missed).as(unit).isPositive().isEqualTo(noLongerOverdue);
        }
        assertThat(clocks(after.path("items"))).isEqualTo(clocks(after.path("units")));
    }

    @Test
    void a_case_that_cannot_be_read_is_tried_again_and_counted_when_it_can() {
        String unreadable = cases.written(0);
        database.sql("insert into whistle.case_event (case_key, at, source, kind, actor, detail)"
                        + " values (?, now(), 'DOMAIN', 'OF_A_LATER_RELEASE', 'system', '{}')")
                .param(unreadable)
                .update();
        String readable = cases.written(10);
        assertThat(pages.ask("period=month").at("/returns/latest").findValuesAsText("trackingNumber"))
                .containsExactly(readable);
        Instant tried = tried(unreadable);

        projector.retry();
        assertThat(tried(unreadable)).isEqualTo(tried);
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(11));
        // as if it had been an entry of a later release, and this were that release
        database.sql("insert into whistle.level_failed values (?, ?, ?)")
                .params(readable, Timestamp.from(tried), Timestamp.from(tried))
                .update();
        database.sql("update whistle.level_case set facts = '', returns = 0, returned_on = null"
                        + " where tracking_number = ?")
                .param(readable)
                .update();
        projector.retry();

        assertThat(tried(unreadable)).isAfter(tried);
        assertThat(tried(readable)).isNull();
        assertThat(pages.ask("period=month").at("/returns/latest").findValuesAsText("trackingNumber"))
                .containsExactly(readable);
    }

    private Instant tried(String number) {
        return database.sql("select tried_at from whistle.level_failed where tracking_number = ?")
                .param(number)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private static JsonNode states(JsonNode page, String unit) {
        return row(page.path("units"), "of", unit).path("states");
    }

    private static int count(JsonNode page, String unit, String state) {
        return states(page, unit).path(state).asInt();
    }

    private static int clocks(JsonNode rows) {
        int clocks = 0;
        for (JsonNode row : rows) {
            for (JsonNode count : row.path("states")) {
                clocks += count.asInt();
            }
        }
        return clocks;
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
