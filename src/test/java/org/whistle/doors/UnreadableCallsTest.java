package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Http.basic;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Calls that are no calls: each is a refusal of the caller's, no fault of ours, and tells nothing of our classes. */
@WholeApplication
class UnreadableCallsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\": {}, \"variables\": {\"community\": {\"value\": \"x\"}}}",
                "{\"variables\": {}} {\"variables\": {\"community\": {\"value\": \"x\"}}}",
                "{\"variables\": [1]}",
                "[]",
                "\"x\""
            })
    void a_task_is_not_completed_by_what_reads_in_two_ways_or_in_none(String document) {
        Task task = loop.task(loop.file("01-02"), "checkOnSite");

        assertRefused(http.post("/engine-rest/task/" + task.getId() + "/complete", document)
                .as("grid")
                .answer());
    }

    @Test
    void a_query_of_another_shape_is_refused_in_words_of_ours() {
        assertRefused(http.post("/engine-rest/task", "[]").as("grid").answer());
        assertRefused(http.post("/engine-rest/task", "{\"nameLike\": \"a\\u0000b\"}")
                .as("grid")
                .answer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[{}]", "\"x\"", "1", "true"})
    void what_is_no_object_is_no_query_of_the_engine(String document) {
        for (String query : List.of("/task", "/execution", "/process-instance", "/message", "/task/count")) {
            Answer refused =
                    http.post("/engine-rest" + query, document).as("admin").answer();

            assertRefused(refused);
            assertThat(refused.at("type")).as(query).isEqualTo("urn:whistle:problem:no-object");
        }
    }

    @Test
    void a_query_without_any_word_asks_for_everything() {
        assertThat(http.post("/engine-rest/task/count", "{}")
                        .as("admin")
                        .answer()
                        .status())
                .isEqualTo(200);
        assertThat(http.get("/engine-rest/task/count").as("admin").answer().status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requests/%00", "/%00", "/requests/%2e%2e/%5c%00", "/api/cases/%ff%00?a=b"})
    void an_address_that_the_server_cannot_read_is_refused_in_words_of_ours(String address) {
        Answer refused = http.get(address).with("Accept-Language", "en").answer();

        assertRefused(refused);
        assertThat(refused.at("detail")).isEqualTo("The request is incomplete or not right.");
        assertThat(refused.text()).doesNotContain("Tomcat", "<html", "URI");
        assertThat(http.get(address).with("Accept-Language", "zh").answer().at("detail"))
                .matches("(?U).*\\p{IsHan}.*");
    }

    @Test
    void a_name_with_a_zero_byte_is_nobodys() {
        assertThat(http.get("/api/notices")
                        .with("Authorization", basic("a\u0000b", "any password"))
                        .answer()
                        .status())
                .isEqualTo(401);
        assertThat(new Visitor(port).signIn("a\u0000b", "any password").statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_is_sent_is_of_one_kind() {
        Answer refused = http.call("POST", "/api/requests", "{}")
                .with("Content-Type", "*/*")
                .answer();

        assertThat(refused.status()).isEqualTo(415);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text()).doesNotContain("org.camunda", "java.");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_header_that_cannot_be_read_is_the_callers_mistake_and_is_logged_nowhere(CapturedOutput log)
            throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write(("GET /api/requests/330105-20261121-000001 HTTP/1.1\r\nHost: localhost\r\n"
                                    + "X-Request-Secret: a-secret-typed-wrongly\u6587\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));

            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("unreadable-header")
                    .doesNotContain("a-secret-typed-wrongly");
            assertThat(log.getAll()).doesNotContain("a-secret-typed-wrongly");
        }
    }
}
