package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    void what_is_counted_is_not_counted_twice() {
        takes(Duration.ofHours(1));

        assertThat(projector.project()).isZero();
        assertThat(reportIn("supervisor").path("steps").asLong()).isEqualTo(1);
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
