package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What the parties weigh. The weights that are set here hold from 2040 on. */
@WholeApplication
class AssessmentWeightDoorTest {

    private static final String WEIGHTS = "/api/assessments/weights";

    @Autowired
    private Http http;

    @BeforeEach
    void spring_of_2040() {
        TurnableClock.INSTANCE.standAt(Instant.parse("2040-03-15T02:00:00Z"));
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_supervisor_sets_weights_from_a_month_on_and_the_months_before_keep_theirs() {
        Answer set = http.put(WEIGHTS, "{\"from\": \"2040-04\", \"weights\": {\"RESIDENTS\": 3.5, \"SELF\": 0}}")
                .as("supervisor")
                .answer();

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.body())
                .anyMatch(change -> change.path("party").asText().equals("RESIDENTS")
                        && change.path("from").asText().equals("2040-04")
                        && change.path("weight").asText().equals("3.5")
                        && change.path("by").asText().equals("supervisor"))
                .anyMatch(change -> change.path("party").asText().equals("SELF")
                        && change.path("source").asText().equals("OWN"));
        assertThat(weightOfResidents("2040-03")).isEqualTo("2.0");
        assertThat(weightOfResidents("2040-04")).isEqualTo("3.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"from\": \"2040-02\", \"weights\": {\"SELF\": 1}}      | from",
                "{\"from\": \"soon\", \"weights\": {\"SELF\": 1}}         | from",
                "{\"from\": \"2041-01\"}                                  | weights",
                "{\"from\": \"2041-01\", \"weights\": {}}                 | weights",
                "{\"from\": \"2041-01\", \"weights\": {\"CITY\": 1}}      | weights",
                "{\"from\": \"2041-01\", \"weights\": {\"SELF\": -1}}     | weights",
                "{\"from\": \"2041-01\", \"weights\": {\"SELF\": 1.234}}  | weights",
                "{\"from\": \"2041-01\", \"weights\": {\"SELF\": null}}   | weights",
                "{\"from\": \"2041-01\", \"weights\": {\"SELF\": 0, \"RESIDENTS\": 0, \"STREET\": 0,"
                        + " \"THIRD_PARTY\": 0, \"GRID\": 0}}             | weights"
            })
    void weights_that_are_none_or_of_the_past_are_refused(String body, String field) {
        Answer refused = http.put(WEIGHTS, body).as("supervisor").answer();

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"community", "street", "admin", "modeler"})
    void only_supervisors_set_weights_and_all_staff_read_them(String account) {
        assertProblem(
                http.put(WEIGHTS, "{\"from\": \"2041-01\", \"weights\": {\"SELF\": 1}}")
                        .as(account)
                        .answer(),
                403);
        assertThat(http.get(WEIGHTS).as(account).answer().status()).isEqualTo(200);
        assertProblem(http.get(WEIGHTS).answer(), 401);
    }

    private String weightOfResidents(String month) {
        return http.get("/api/assessments?month=" + month)
                .as("supervisor")
                .answer()
                .body()
                .path("communities")
                .path(0)
                .path("parties")
                .path(0)
                .path("weight")
                .asText();
    }
}
