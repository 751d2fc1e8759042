package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.supervision.StepProjector;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** {@code /api/supervision/step-figures}: where the cases of a district wait, and for how long. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class StepFigureDoorTest {

    private static final String PATH = "/api/supervision/step-figures?definition=";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private StepProjector projector;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    @Autowired
    private OtherDistrict nextDistrict;

    private String definition;

    @BeforeEach
    void nothing_is_counted() {
        projector.project();
        database.sql("delete from whistle.step_figure").update();
        database.sql("delete from whistle.step_case").update();
        definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("departmentResponse")
                .latestVersion()
                .singleResult()
                .getId();
    }

    @AfterEach
    void clock_back() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_step_has_its_median_stay_and_the_share_that_came_too_late() {
        takes(Duration.ofMinutes(10));
        takes(Duration.ofHours(2));
        takes(Duration.ofDays(9));

        JsonNode reportIn = reportIn("supervisor");

        assertThat(reportIn.path("steps").asLong()).isEqualTo(3);
        assertThat(reportIn.path("median").asDouble()).isBetween(7200 / 1.13, 7200 * 1.13);
        assertThat(reportIn.path("lateShare").asInt()).isEqualTo(33);
    }

    @Test
    void what_stands_at_a_step_is_what_cockpit_counts_where_there_is_one_district() {
        Receipt waiting = loop.fileUpTo(Items.RUBBISH, "reportIn");
        long before = reportIn("supervisor").path("now").asLong();
        long late = reportIn("supervisor").path("lateNow").asLong();

        assertThat(before)
                .isEqualTo(management.createActivityStatisticsQuery(definition).list().stream()
                        .filter(activity -> activity.getId().equals("reportIn"))
                        .mapToLong(ActivityStatistics::getInstances)
                        .sum());
        TurnableClock.INSTANCE.turn(Duration.ofDays(30));
        assertThat(reportIn("supervisor").path("lateNow").asLong()).isGreaterThan(late);
        assertThat(loop.openTasks(waiting)).contains("reportIn");
    }

    @Test
    void the_way_of_a_case_says_of_an_open_step_by_when_it_is_to_be_done_and_that_it_is_late() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        assertThat(openReportIn(request).path("late").asBoolean()).isFalse();

        TurnableClock.INSTANCE.turn(Duration.ofDays(30));

        assertThat(openReportIn(request).path("due").asText()).isNotEmpty();
        assertThat(openReportIn(request).path("late").asBoolean()).isTrue();
    }

    private JsonNode openReportIn(Receipt request) {
        JsonNode steps = http.get(
                        "/api/supervision/history/" + request.trackingNumber().value())
                .as("supervisor")
                .answer()
                .body()
                .path("steps");
        return StreamSupport.stream(steps.spliterator(), false)
                .filter(step -> step.path("activity").asText().equals("reportIn")
                        && step.path("endedAt").isNull())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figures_are_those_of_the_own_district_and_for_nobody_else() {
        takes(Duration.ofHours(1));
        nextDistrict.moveIn();
        try {
            assertThat(http.get(PATH + definition)
                            .as(OtherDistrict.SUPERVISOR)
                            .answer()
                            .body()
                            .path("steps"))
                    .isEmpty();
        } finally {
            nextDistrict.moveOut();
        }
        assertProblem(http.get(PATH + definition).as("sanitation").answer(), 403);
        assertProblem(http.get(PATH + "no-such").as("supervisor").answer(), 400);
    }

    @Test
    void what_is_read_a_second_time_is_not_counted_twice() {
        takes(Duration.ofHours(1));

        long all = standing("next_xid = 0");

        assertThat(all).isPositive();
        assertThat(standing("next_xid = 0")).isEqualTo(all);
        // as on another server, to which the database was put back: its transactions have lower numbers, at first
        assertThat(standing("next_xid = next_xid + 1000000000")).isEqualTo(all);
    }

    @Test
    void an_entry_that_cannot_be_read_stops_neither_the_figures_nor_its_case(CapturedOutput log) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String number = request.trackingNumber().value();
        for (String broken : List.of(
                "{\"no\": \"list\"}",
                "[1, {\"e\": \"activity-end\"}]",
                "[{\"e\": \"task-complete\", \"due\": \"x\"}]")) {
            database.sql(
                            """
                            insert into whistle.case_event (case_key, at, source, kind, actor, stage, detail)
                            select case_key, at, source, kind, actor, stage, ?::json from whistle.case_event
                            where case_key = ? and source = 'ENGINE' order by id limit 1
                            """)
                    .params(broken, number)
                    .update();
        }
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));
        projector.project();
        projector.project();

        assertThat(reportIn("supervisor").path("steps").asLong()).isEqualTo(1);
        assertThat(log.getOut().lines().filter(line -> line.contains("cannot be read") && line.contains(number)))
                .hasSize(1);
        Http.Answer history =
                http.get("/api/supervision/history/" + number).as("supervisor").answer();
        assertThat(history.status()).as(history.text()).isEqualTo(200);
        assertThat(history.body().path("steps").findValuesAsText("name")).contains("无法读取的一步", "签收报到");
        assertThat(http.get("/api/cases/of-task/"
                                + loop.task(request, "submitResult").getId())
                        .as("sanitation")
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    /** @return how many have reported in when it was set so and all was read */
    private long standing(String set) {
        database.sql("update whistle.step_progress set " + set).update();
        projector.project();
        return reportIn("supervisor").path("steps").asLong();
    }

    /** Somebody reports in after so long a time. */
    private void takes(Duration time) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        TurnableClock.INSTANCE.turn(time);
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));
        TurnableClock.INSTANCE.reset();
        projector.project();
    }

    private JsonNode reportIn(String account) {
        Http.Answer answer = http.get(PATH + definition).as(account).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("steps").spliterator(), false)
                .filter(step -> step.path("activity").asText().equals("reportIn"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.text()));
    }
}
