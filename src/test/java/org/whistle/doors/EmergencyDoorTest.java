package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** {@code /api/emergency-modes}: switched on and off by supervisors, with a reason each time. */
@WholeApplication
class EmergencyDoorTest {

    private static final String PATH = "/api/emergency-modes";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Test
    void a_mode_shortens_what_is_open_and_its_end_restores_it() {
        Receipt request = loop.file("05-02");
        var promised = loop.view(request).deadline();

        Answer begun = begin("[\"330105001052\"]", "[\"05-02\"]", "强降雨红色预警");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        assertThat(begun.body().path("requests").asInt()).isPositive();
        var shortened = loop.view(request).deadline();

        Answer ended = end(begun.body().path("mode").path("id").asLong(), "预警解除");
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);

        assertThat(shortened).isBefore(promised);
        assertThat(loop.view(request).deadline()).isEqualTo(promised);
        assertThat(loop.view(request).history().toString()).contains("DEADLINE_MOVED");
        assertProblem(
                http.post(PATH + "/" + begun.body().path("mode").path("id").asLong() + "/end", "{\"reason\":\"again\"}")
                        .as("supervisor")
                        .answer(),
                409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"areas\":[],\"items\":[],\"reason\":\"x\"} | areas",
                "{\"items\":[],\"reason\":\"x\"} | areas",
                "{\"areas\":[\"999\"],\"reason\":\"x\"} | areas",
                "{\"areas\":[null],\"reason\":\"x\"} | areas",
                "{\"areas\":[\"sanitation\"],\"reason\":\"x\"} | areas",
                "{\"areas\":[\"330105\"],\"items\":[\"99-99\"],\"reason\":\"x\"} | items",
                "{\"areas\":[\"330105\"],\"items\":[]} | reason"
            })
    void what_is_not_complete_switches_nothing(String body, String field) {
        Answer refused = http.post(PATH, body).as("supervisor").answer();

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
        assertThat(http.get(PATH).as("grid").answer().text()).doesNotContain("\"reason\":\"x\"");
    }

    @Test
    void only_supervisors_switch() {
        String body = "{\"areas\":[\"330105\"],\"items\":[],\"reason\":\"x\"}";

        assertThat(http.post(PATH, body).answer().status()).isEqualTo(401);
        assertThat(http.post(PATH, body).as("street").answer().status()).isEqualTo(403);
        assertThat(http.post(PATH + "/1/end", body).as("admin").answer().status())
                .isEqualTo(403);
        assertThat(http.post(PATH + "/987654/end", body)
                        .as("supervisor")
                        .answer()
                        .status())
                .isEqualTo(404);
    }

    private Answer begin(String areas, String items, String reason) {
        return http.post(PATH, "{\"areas\":%s,\"items\":%s,\"reason\":\"%s\"}".formatted(areas, items, reason))
                .as("supervisor")
                .answer();
    }

    private Answer end(long mode, String reason) {
        return http.post(PATH + "/" + mode + "/end", "{\"reason\":\"%s\"}".formatted(reason))
                .as("supervisor")
                .answer();
    }
}
