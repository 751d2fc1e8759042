package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** {@code /api/requests}, as the contract writes it. */
@WholeApplication
class RequestDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private JdbcClient database;

    @Test
    void a_request_is_filed_and_followed() {
        Answer filed = http.post(
                        "/api/requests",
                        """
                        {"description": "楼道灯坏了三天", "item": "01-02", "address": "米市新村 3 幢",
                         "longitude": 120.158, "latitude": 30.287, "channel": "hotline",
                         "contact": {"name": "王建国", "phone": "13812345678", "email": "wang@example.org"}}
                        """)
                .answer();

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.at("trackingNumber")).matches("330105-\\d{8}-\\d{6}");
        assertThat(filed.at("followUrl")).endsWith(filed.at("trackingNumber") + "?secret=" + filed.at("secret"));

        Answer followed = http.get("/api/requests/" + filed.at("trackingNumber"))
                .with("X-Request-Secret", filed.at("secret"))
                .answer();
        assertThat(followed.status()).isEqualTo(200);
        assertThat(followed.at("status")).isEqualTo("OPEN");
        assertThat(followed.at("stage")).isEqualTo("REPORT");
        assertThat(followed.at("deadline")).isEqualTo(filed.at("deadline"));
        assertThat(texts(followed)).anyMatch(text -> text.contains("热线"));
        assertThat(followed.text()).doesNotContain("13812345678", "王建国");
    }

    @Test
    void the_description_alone_is_enough_and_may_be_ten_thousand_characters_long() {
        String longest = "塌".repeat(10_000);

        Answer filed = http.post("/api/requests", "{\"description\": \"" + longest + "\"}")
                .answer();

        assertThat(filed.status()).isEqualTo(201);
    }

    @Test
    void the_public_history_speaks_the_language_of_the_caller() {
        Receipt request = loop.file("01-02");

        assertThat(texts(follow(request, "en"))).anyMatch(text -> text.startsWith("Registered"));
        assertThat(texts(follow(request, "zh-CN"))).anyMatch(text -> text.startsWith("诉求已登记"));
        assertThat(texts(follow(request, "fr"))).anyMatch(text -> text.startsWith("诉求已登记"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                  | description",
                "{\"description\": \"\"}                                             | description",
                "{\"description\": \"   \"}                                          | description",
                "{\"description\": \"\u200b\\u200b\"}                               | description",
                "{\"description\": \"half \\ud83d\"}                                  | description",
                "{\"description\": \"灯坏了\", \"item\": \"99-99\"}                  | item",
                "{\"description\": \"灯坏了\", \"longitude\": 181, \"latitude\": 30} | longitude",
                "{\"description\": \"灯坏了\", \"longitude\": 120, \"latitude\": -91}| latitude",
                "{\"description\": \"灯坏了\", \"longitude\": \"NaN\", \"latitude\": 3}| longitude",
                "{\"description\": \"灯坏了\", \"longitude\": 120}                   | latitude",
                "{\"description\": \"灯坏了\", \"latitude\": 30}                     | longitude",
                "{\"description\": \"灯坏了\", \"longitude\": \"east\", \"latitude\": 3}| longitude",
                "{\"description\": \"灯坏了\", \"channel\": \"pigeon\"}              | channel",
                "{\"description\": \"灯坏了\", \"contact\": {\"phone\": \"call me\"}}| contact.phone",
                "{\"description\": \"灯坏了\", \"contact\": {\"email\": \"nobody\"}} | contact.email",
                "{\"description\": \"灯坏了\", \"contact\": \"王\"}                  | contact",
                "{\"description\": {\"a\": 1}}                                       | description"
            })
    void bad_input_is_refused_by_field_and_nothing_is_stored(String body, String field) {
        long before = stored();

        Answer refused = http.post("/api/requests", body).answer();

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
        assertThat(refused.body().path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_description_of_ten_thousand_and_one_characters_is_refused() {
        Answer refused = http.post("/api/requests", "{\"description\": \"" + "塌".repeat(10_001) + "\"}")
                .with("Accept-Language", "en")
                .answer();

        assertProblem(refused, 400);
        assertThat(refused.at("detail")).isEqualTo("Description: Too long: at most 10,000 characters.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"description\": ",
                "[]",
                "\"words\"",
                "not json at all",
                "",
                "{\"description\": \"灯坏了\"} and more"
            })
    void what_is_no_json_object_is_refused(String body) {
        assertProblem(http.post("/api/requests", body).answer(), 400);
    }

    @Test
    void another_content_type_is_refused() {
        assertProblem(
                http.post("/api/requests", "description=x")
                        .with("Content-Type", "text/plain")
                        .answer(),
                415);
    }

    @Test
    void whoever_wants_another_answer_than_json_is_refused_before_anything_is_stored() {
        long before = stored();

        Answer refused = http.post("/api/requests", "{\"description\": \"灯坏了\"}")
                .with("Accept", "application/xml")
                .answer();

        assertThat(refused.status()).isEqualTo(406);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void what_nobody_answers_is_a_problem_too() {
        assertProblem(http.get("/api/nothing").answer(), 404);
        assertProblem(http.get("/api/requests").answer(), 405);
        assertProblem(http.put("/api/requests", "{}").answer(), 405);
    }

    @Test
    void an_unknown_number_and_a_wrong_secret_sound_the_same() {
        Receipt request = loop.file("01-02");
        String path = "/api/requests/" + request.trackingNumber();

        Answer wrong = http.get(path + "?secret=wrong").answer();
        Answer none = http.get(path).answer();
        Answer unknown = http.get("/api/requests/330105-20000101-000000?secret=" + request.secret())
                .answer();

        List.of(wrong, none, unknown).forEach(refused -> {
            assertProblem(refused, 404);
            assertThat(refused.at("detail")).isEqualTo(wrong.at("detail"));
        });
    }

    @Test
    void the_result_is_evaluated_once_at_its_stage_and_not_before() {
        Receipt request = loop.file("01-02");
        String answer = "{\"solved\": true, \"satisfaction\": \"BASICALLY_SATISFIED\", \"comment\": \"来得很快\"}";
        assertProblem(evaluate(request, answer), 409);

        Receipt done = loop.fileUpTo("01-02", "callBack");
        assertProblem(evaluate(done, "{\"satisfaction\": \"SATISFIED\"}"), 400);
        assertProblem(evaluate(done, "{\"solved\": true}"), 400);
        assertProblem(evaluate(done, "{\"solved\": true, \"satisfaction\": \"DELIGHTED\"}"), 400);
        String tooLong =
                "{\"solved\": true, \"satisfaction\": \"SATISFIED\", \"comment\": \"" + "好".repeat(2001) + "\"}";
        assertThat(evaluate(done, tooLong).at("field")).isEqualTo("comment");
        assertThat(loop.view(done).evaluable()).isTrue();

        Answer evaluated = evaluate(done, answer);
        assertThat(evaluated.status()).isEqualTo(200);
        assertThat(evaluated.at("status")).isEqualTo("CLOSED");
        assertProblem(evaluate(done, answer), 409);
    }

    @Test
    void a_request_is_withdrawn_once() {
        Receipt request = loop.file("01-02");
        String path = "/api/requests/" + request.trackingNumber() + "/withdrawal?secret=";

        assertProblem(http.post(path + "wrong", "{}").answer(), 404);
        assertThat(http.post(path + request.secret(), "{\"reason\": \"已解决\"}")
                        .answer()
                        .at("status"))
                .isEqualTo("WITHDRAWN");
        assertProblem(http.post(path + request.secret(), "{}").answer(), 409);
    }

    private Answer follow(Receipt request, String language) {
        return http.get("/api/requests/" + request.trackingNumber() + "?secret=" + request.secret())
                .with("Accept-Language", language)
                .answer();
    }

    private Answer evaluate(Receipt request, String answer) {
        return http.post("/api/requests/" + request.trackingNumber() + "/evaluation", answer)
                .with("X-Request-Secret", request.secret())
                .answer();
    }

    private static List<String> texts(Answer followed) {
        return StreamSupport.stream(followed.body().path("history").spliterator(), false)
                .map((JsonNode entry) -> entry.path("text").asText())
                .toList();
    }

    private long stored() {
        return database.sql("select count(*) from whistle.resident_request")
                .query(Long.class)
                .single();
    }

    static void assertProblem(Answer refused, int status) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.body().path("status").asInt()).isEqualTo(status);
        assertThat(refused.at("title")).isNotBlank();
        assertThat(refused.at("detail")).isNotBlank().doesNotContain("refusal.", "Exception");
        assertThat(refused.text()).doesNotContain("\"trace\"", "org.whistle", "at java");
    }
}
