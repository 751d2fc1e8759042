package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** {@code /api/working-hours}. The hours that are set here hold far in the future only. */
@WholeApplication
class WorkingHoursDoorTest {

    private static final String COMMUNITY = "330105001052";
    private static final String STREET = "330105001";
    private static final String DISTRICT = "330105";

    @Autowired
    private Http http;

    @Test
    void hours_hold_from_their_day_for_the_unit_and_those_below_without_their_own() {
        String question = "from=%s&amount=4&unit=WORKING_HOUR&organisation=";
        Answer set = http.put(
                        "/api/working-hours/" + STREET,
                        """
                        {"effectiveFrom": "2090-07-03",
                         "spans": [{"from": "14:00", "to": "18:00"}, {"from": "09:00", "to": "12:00"}]}
                        """)
                .as("admin")
                .answer();

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.body().path("own").path(0).toString())
                .isEqualTo("{\"effectiveFrom\":\"2090-07-03\",\"spans\":[{\"from\":\"09:00\",\"to\":\"12:00\"},"
                        + "{\"from\":\"14:00\",\"to\":\"18:00\"}]}");
        assertThat(set.body().path("today").path(0).path("from").asText()).isEqualTo("08:30");
        String before = question.formatted("2090-06-30T08:00");
        String after = question.formatted("2090-07-03T08:00");
        assertThat(deadline(before + COMMUNITY)).startsWith("2090-06-30T06:00");
        assertThat(deadline(after + COMMUNITY)).startsWith("2090-07-03T07:00");
        assertThat(deadline(after + STREET)).startsWith("2090-07-03T07:00");
        assertThat(deadline(after + DISTRICT)).startsWith("2090-07-03T06:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | effectiveFrom",
                "{\"effectiveFrom\": \"soon\", \"spans\": []} | effectiveFrom",
                "{\"effectiveFrom\": \"1999-01-01\", \"spans\": [{\"from\": \"09:00\", \"to\": \"12:00\"}]} | effectiveFrom",
                "{\"effectiveFrom\": \"2091-01-01\"} | spans",
                "{\"effectiveFrom\": \"2091-01-01\", \"spans\": []} | spans",
                "{\"effectiveFrom\": \"2091-01-01\", \"spans\": {}} | spans",
                "{\"effectiveFrom\": \"2091-01-01\", \"spans\": [null]} | spans[0]",
                "{\"effectiveFrom\": \"2091-01-01\", \"spans\": [{\"from\": \"9\", \"to\": \"12:00\"}]} | spans[0].from",
                "{\"effectiveFrom\": \"2091-01-01\", \"spans\": [{\"from\": \"09:00\"}]} | spans[0].to",
                "{\"effectiveFrom\": \"2091-01-01\", \"spans\": [{\"from\": \"09:00\", \"to\": \"24:00\"}]} | spans[0].to",
                "{\"effectiveFrom\": \"2091-01-01\", \"spans\": [{\"from\": \"12:00\", \"to\": \"09:00\"}]} | spans",
                "{\"effectiveFrom\": \"2091-01-01\", \"spans\": [{\"from\": \"09:00\", \"to\": \"12:00\"},"
                        + " {\"from\": \"11:00\", \"to\": \"13:00\"}]} | spans"
            })
    void wrong_hours_are_refused_by_field(String hours, String field) {
        Answer refused =
                http.put("/api/working-hours/" + DISTRICT, hours).as("admin").answer();

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
        assertThat(http.get("/api/working-hours/" + DISTRICT)
                        .as("grid")
                        .answer()
                        .body()
                        .path("own"))
                .isEmpty();
    }

    private String deadline(String question) {
        return http.get("/api/working-time?" + question).as("grid").answer().at("deadline");
    }
}
