package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** {@code /api/rates/weights} and {@code /standards}. What is set here holds far in the future only. */
@WholeApplication
class RateSettingDoorTest {

    @Autowired
    private Http http;

    @Test
    void weights_hold_from_their_first_day_and_nothing_is_forgotten() {
        Answer set = put(
                "weights",
                """
                {"validFrom": "2095-03-10", "weights": {"CONTACT": 1, "SOLVED": 2.5, "REDO": 0}}
                """);

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(StreamSupport.stream(set.body().spliterator(), false)
                        .filter(weight -> weight.path("validFrom").asText().equals("2095-03-10")))
                .isNotEmpty()
                .allSatisfy(weight -> assertThat(weight.path("setBy").asText()).isEqualTo("supervisor"));
        assertThat(weightsOn("2095-03-09").toString()).isEqualTo("{\"CONTACT\":1,\"SOLVED\":1,\"SATISFIED\":1}");
        assertThat(weightsOn("2095-03-10").toString()).isEqualTo("{\"CONTACT\":1,\"SOLVED\":2.5}");

        put("weights", "{\"validFrom\": \"2095-03-10\", \"weights\": {\"CLOSING\": 1}}");

        assertThat(weightsOn("2095-03-10").toString()).isEqualTo("{\"CLOSING\":1}");
        assertThat(http.get("/api/rates/weights").as("grid").answer().text()).contains("2.5");
    }

    private JsonNode weightsOn(String day) {
        return http.get("/api/rates?from=%s&to=%s".formatted(day, day))
                .as("supervisor")
                .answer()
                .body()
                .path("weights");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"weights\": {\"SOLVED\": 1}} | validFrom",
                "{\"validFrom\": \"2026-01-31\", \"weights\": {\"SOLVED\": 1}} | validFrom",
                "{\"validFrom\": \"soon\", \"weights\": {\"SOLVED\": 1}} | validFrom",
                "{\"validFrom\": \"2096-01-01\"} | weights",
                "{\"validFrom\": \"2096-01-01\", \"weights\": {}} | weights",
                "{\"validFrom\": \"2096-01-01\", \"weights\": {\"SOLVED\": 0}} | weights",
                "{\"validFrom\": \"2096-01-01\", \"weights\": {\"SOLVED\": -1}} | weights.SOLVED",
                "{\"validFrom\": \"2096-01-01\", \"weights\": {\"SOLVED\": 1.23456}} | weights.SOLVED",
                "{\"validFrom\": \"2096-01-01\", \"weights\": {\"SOLVED\": null}} | weights.SOLVED",
                "{\"validFrom\": \"2096-01-01\", \"weights\": {\"RETURN\": 1}} | weights.RETURN",
                "{\"validFrom\": \"2101-01-01\", \"weights\": {\"SOLVED\": 1}} | validFrom",
                "{\"validFrom\": \"+5874898-01-01\", \"weights\": {\"SOLVED\": 1}} | validFrom",
                "{\"validFrom\": \"+999999999-12-31\", \"weights\": {\"SOLVED\": 1}} | validFrom",
                "{\"validFrom\": \"-999999999-01-01\", \"weights\": {\"SOLVED\": 1}} | validFrom",
                "{\"validFrom\": \"2096-01-01\", \"weights\": {\"SOLVED\": 1e1000000000}} | weights.SOLVED",
                "{\"validFrom\": \"2096-01-01\", \"weights\": {\"SOLVED\": 1e-1000000000}} | weights.SOLVED",
                "{\"validFrom\": \"2096-01-01\", \"weights\": {\"SOLVED\": 0e-1000000000}} | weights",
            })
    void wrong_weights_are_refused_by_field(String body, String field) {
        Answer refused = put("weights", body);

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
        assertThat(http.get("/api/rates/weights").as("grid").answer().text()).doesNotContain("2096-01-01");
    }

    @Test
    void a_standard_holds_for_all_units_or_for_one() {
        Answer set = put(
                "standards",
                """
                {"validFrom": "2095-01-01", "standards": [{"measure": "SOLVED", "percent": 80},
                   {"measure": "SOLVED", "unit": "housing", "percent": 60.5}]}
                """);

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.text()).contains("\"unit\":\"housing\",\"percent\":60.50,\"validFrom\":\"2095-01-01\"");
        assertThat(http.get("/api/rates/standards")
                        .as("grid")
                        .answer()
                        .body()
                        .path(0)
                        .path("setBy")
                        .asText())
                .isEqualTo("system");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"standards\": [{\"measure\": \"SOLVED\", \"percent\": 1}]} | validFrom",
                "{\"validFrom\": \"2020-01-01\", \"standards\": [{\"measure\": \"SOLVED\", \"percent\": 1}]} | validFrom",
                "{\"validFrom\": \"2096-01-01\"} | standards",
                "{\"validFrom\": \"2096-01-01\", \"standards\": [null]} | standards[0]",
                "{\"validFrom\": \"2096-01-01\", \"standards\": [{\"percent\": 1}]} | standards[0].measure",
                "{\"validFrom\": \"2096-01-01\", \"standards\": [{\"measure\": \"SOLVED\", \"percent\": 101}]}"
                        + " | standards[0].percent",
                "{\"validFrom\": \"2096-01-01\", \"standards\": [{\"measure\": \"SOLVED\", \"percent\": -1}]}"
                        + " | standards[0].percent",
                "{\"validFrom\": \"+5874898-01-01\", \"standards\": [{\"measure\": \"SOLVED\", \"percent\": 1}]}"
                        + " | validFrom",
                "{\"validFrom\": \"2096-01-01\", \"standards\": [{\"measure\": \"SOLVED\", \"percent\": 1e1000000000}]}"
                        + " | standards[0].percent",
                "{\"validFrom\": \"2096-01-01\", \"standards\": [{\"measure\": \"SOLVED\", \"percent\": 1e-1000000000}]}"
                        + " | standards[0].percent",
                "{\"validFrom\": \"2096-01-01\", \"standards\": [{\"measure\": \"SOLVED\", \"percent\": 1.001}]}"
                        + " | standards[0].percent",
                "{\"validFrom\": \"2096-01-01\", \"standards\": [{\"measure\": \"SOLVED\", \"unit\": \"nobody\","
                        + " \"percent\": 1}]} | standards[0].unit"
            })
    void wrong_standards_are_refused_by_field(String body, String field) {
        Answer refused = put("standards", body);

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
    }

    @Test
    void a_number_of_a_billion_digits_is_the_number_it_stands_for() {
        String nothing = "{\"validFrom\": \"2097-01-01\", \"standards\": [{\"measure\": \"REDO\", \"percent\": 0e%s}]}";
        String weights = "{\"validFrom\": \"2097-01-01\", \"weights\": {\"SOLVED\": 1.0000000, \"CONTACT\": 0e%s}}";

        assertThat(List.of("-1000000000", "1000000000", "-2147483647", "+2147483647"))
                .allSatisfy(exponent -> {
                    Answer standard = put("standards", nothing.formatted(exponent));
                    assertThat(standard.status()).as(standard.text()).isEqualTo(200);
                    assertThat(standard.text()).contains("\"percent\":0.00,\"validFrom\":\"2097-01-01\"");
                    assertThat(put("weights", weights.formatted(exponent)).status())
                            .isEqualTo(200);
                    assertProblem(put("standards", nothing.formatted(exponent + "0000")), 400);
                });
        assertThat(weightsOn("2097-01-01").toString()).isEqualTo("{\"SOLVED\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3\"", "-1", "99", "3.0", "true"})
    void a_measure_is_named_and_not_numbered(String measure) {
        assertProblem(
                put(
                        "standards",
                        "{\"validFrom\": \"2096-01-01\", \"standards\": [{\"measure\": %s, \"percent\": 1}]}"
                                .formatted(measure)),
                400);
        assertProblem(put("weights", "{\"validFrom\": \"2096-01-01\", \"weights\": {\"3\": 1}}"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights", "standards"})
    void only_supervisors_set_and_a_measure_has_to_be_known(String what) {
        String body =
                "{\"validFrom\": \"2096-01-01\", \"weights\": {\"LUCK\": 1}, \"standards\": [{\"measure\": \"LUCK\"}]}";

        assertProblem(put(what, body), 400);
        assertProblem(http.put("/api/rates/" + what, body).as("admin").answer(), 403);
        assertProblem(http.put("/api/rates/" + what, body).as("housing").answer(), 403);
        assertThat(http.get("/api/rates/" + what).as("housing").answer().status())
                .isEqualTo(200);
    }

    private Answer put(String what, String body) {
        return http.put("/api/rates/" + what, body).as("supervisor").answer();
    }
}
