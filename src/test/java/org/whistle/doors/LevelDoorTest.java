package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.HandWrittenCases.NINE_O_CLOCK;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.rates.RateProjector;
import org.whistle.request.Receipt;
import org.whistle.testing.HandWrittenCases;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.LevelPages;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** {@code /api/supervision}: who gets in, to which district, and what is in danger now. */
@WholeApplication
class LevelDoorTest {

    private static final String PATH = LevelPages.PATH;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private HandWrittenCases cases;

    @Autowired
    private LevelPages pages;

    @Autowired
    private RateProjector rates;

    @Autowired
    private OtherDistrict district;

    @Autowired
    private JdbcClient database;

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
    void a_promise_appears_when_its_time_is_over_and_only_to_the_supervisor_of_its_district() {
        Receipt request = loop.file(Items.RUBBISH);
        district.take(request);
        String number = request.trackingNumber().value();
        assertThat(risk(OtherDistrict.SUPERVISOR).path("promises")).isEmpty();

        TurnableClock.INSTANCE.turn(Duration.ofDays(30));

        JsonNode late = risk(OtherDistrict.SUPERVISOR).path("promises");
        assertThat(late).hasSize(1);
        assertThat(late.at("/0/trackingNumber").asText()).isEqualTo(number);
        assertThat(late.at("/0/state").asText()).isEqualTo("OVERDUE");
        assertThat(pages.ask("").at("/total/overdue").asInt()).isPositive();
        assertThat(pages.ask("").at("/cells").isEmpty()).isFalse();
        assertThat(http.get(PATH + "/risk?size=100").as("supervisor").answer().text())
                .doesNotContain(number);
        assertThat(http.get(PATH + "/summary")
                        .as(OtherDistrict.SUPERVISOR)
                        .answer()
                        .text())
                .contains(number);
    }

    @Test
    void pages_of_promises_follow_each_other() {
        for (int filed = 0; filed < 3; filed++) {
            district.take(loop.file(Items.RUBBISH));
        }
        TurnableClock.INSTANCE.turn(Duration.ofDays(30));

        JsonNode first = http.get(PATH + "/risk?size=2")
                .as(OtherDistrict.SUPERVISOR)
                .answer()
                .body();
        JsonNode second = http.get(
                        PATH + "/risk?size=2&after=" + first.path("next").asText())
                .as(OtherDistrict.SUPERVISOR)
                .answer()
                .body();

        assertThat(first.path("promises")).hasSize(2);
        assertThat(second.path("promises")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.findValuesAsText("trackingNumber"))
                .doesNotContainAnyElementsOf(first.findValuesAsText("trackingNumber"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/summary", "/risk", "/table?part=units"})
    void nobody_but_supervisors_and_administrators_reads_it(String door) {
        for (String account : new String[] {"grid", "community", "street", "sanitation", "calltaker", "modeler"}) {
            assertThat(http.get(PATH + door).as(account).answer().status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(http.get(PATH + door).answer().status()).isEqualTo(401);
        assertThat(http.get(PATH + door).as("admin").answer().status()).isEqualTo(200);
    }

    @Test
    void another_district_is_refused_whether_it_is_there_or_not() {
        for (String code : new String[] {"330105", "999999"}) {
            Answer answer = http.get(PATH + "?district=" + code)
                    .as(OtherDistrict.SUPERVISOR)
                    .answer();
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("不是您督办的区");
        }
        assertThat(http.get(PATH + "?district=330199").as("supervisor").answer().status())
                .isEqualTo(403);
        assertThat(http.get("/api/supervision/districts")
                        .as("supervisor")
                        .answer()
                        .text())
                .contains("330105")
                .doesNotContain("330199");
    }

    @Test
    void clocks_and_rates_of_other_districts_are_not_listed_for_supervisors_either() {
        String ours = district(loop.file(Items.RUBBISH));
        String theirs = loop.file(Items.RUBBISH).trackingNumber().value();
        String door = "/api/service-levels?clock=RESOLUTION&size=200&item=" + Items.RUBBISH;

        assertThat(text(door, OtherDistrict.SUPERVISOR)).contains(ours).doesNotContain(theirs);
        assertThat(text(door, "supervisor")).doesNotContain(ours);
        assertThat(text(door, "admin")).isNotEmpty();

        String marked = cases.written(0);
        cases.stopped(NINE_O_CLOCK, marked, 2, 1);
        rates.project();
        String marks = "/api/rates/marks?from=2026-03-10&to=2026-03-14&size=500";
        assertThat(text(marks, OtherDistrict.SUPERVISOR)).contains(marked);
        assertThat(text(marks, "supervisor")).doesNotContain(marked);

        String broken = loop.file(Items.RUBBISH).trackingNumber().value();
        database.sql("insert into whistle.case_event (case_key, at, source, kind, actor, detail)"
                        + " values (?, now(), 'DOMAIN', 'OF_A_LATER_RELEASE', 'system', '{}')")
                .param(broken)
                .update();
        rates.project();
        assertThat(text("/api/rates/uncounted", "supervisor")).contains(broken);
        assertThat(text("/api/rates/uncounted", OtherDistrict.SUPERVISOR)).doesNotContain(broken);
    }

    private String district(Receipt request) {
        district.take(request);
        return request.trackingNumber().value();
    }

    private String text(String path, String account) {
        Answer answer = http.get(path).as(account).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @ParameterizedTest
    @CsvSource({
        "?period=year, period",
        "?period=own&from=x, from",
        "?period=own&from=2020-01-01&to=2026-01-01, to",
        "/table?part=all, part",
        "/risk?after=x, after",
        "/risk?size=0, size"
    })
    void a_bad_question_is_refused_by_name(String question, String field) {
        Answer refused = http.get(PATH + question).as(OtherDistrict.SUPERVISOR).answer();

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
    }

    private JsonNode risk(String account) {
        return http.get(PATH + "/risk").as(account).answer().body();
    }
}
