package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** Bodies that are too long, never end, or come a byte at a time. */
@WholeApplication
class BodiesTest {

    private static final byte[] CHUNK = chunk("x".repeat(60_000));
    private static final int CHUNKS_OF_600_MB = 10_000;

    @Autowired
    private Http http;

    @Autowired
    private ServletWebServerApplicationContext application;

    @ParameterizedTest
    @CsvSource({
        "POST, /api/requests, application/json",
        "POST, /, application/x-www-form-urlencoded",
        "POST, /requests/1/evaluation, application/x-www-form-urlencoded",
        "POST, /engine-rest/task/count, application/json",
        "POST, /engine-rest/deployment/create, multipart/form-data; boundary=b",
        "PUT, /api/rates/weights, application/json",
        "POST, /camunda/api/engine/engine/default/task/count, application/json",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist, application/x-www-form-urlencoded",
        "POST, /sign-in, application/x-www-form-urlencoded",
        "POST, /set-up, application/x-www-form-urlencoded",
        "POST, /api/accounts, application/json",
        "POST, /account/password, application/x-www-form-urlencoded",
        "POST, /personal-data/requests/export, application/x-www-form-urlencoded",
        "POST, /api/personal-data/export, application/json",
        "POST, /nowhere, text/plain",
    })
    void a_body_without_end_is_cut_off_at_the_limit(String method, String path, String type) {
        try (Wire wire = line()) {
            // given
            wire.send(head(method, path, type) + "Transfer-Encoding: chunked\r\n\r\n");

            // when
            wire.sendUntilCut(CHUNK, CHUNKS_OF_600_MB);

            // then
            String answer = wire.answer();
            assertThat(answer.isEmpty() || answer.matches("(?s)HTTP/1.1 4\\d\\d .*"))
                    .as(answer)
                    .isTrue();
        }
        assertThat(http.get("/").answer().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requests", "/sign-in"})
    void whoever_sends_too_much_in_chunks_is_told_so(String path) {
        String type = path.equals("/sign-in") ? "application/x-www-form-urlencoded" : "application/json";
        try (Wire wire = line()) {
            wire.send(head("POST", path, type) + "Transfer-Encoding: chunked\r\n\r\n");

            // 2.4 MB, where 2 are taken in; a text that goes on and on
            wire.send(chunk("\""));
            IntStream.range(0, 40).forEach(piece -> wire.send(CHUNK));
            wire.send("0\r\n\r\n");

            assertThat(wire.answer()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void a_form_with_files_in_chunks_is_taken_only_where_it_may_be_long() {
        try (Wire wire = line()) {
            wire.send(head("POST", "/api/requests", "multipart/form-data; boundary=b")
                    + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

            assertThat(wire.answer()).startsWith("HTTP/1.1 411 ");
        }
    }

    @Test
    void a_packed_body_is_not_opened() {
        assertThat(http.post("/api/requests", "{}")
                        .with("Content-Encoding", "gzip")
                        .answer()
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/requests, application/json",
        "POST, /, application/x-www-form-urlencoded",
        "POST, /requests/1/attachments, multipart/form-data; boundary=b",
        "POST, /engine-rest/task/count, application/json",
        "POST, /api/imports, multipart/form-data; boundary=b",
        "POST, /sign-in, application/x-www-form-urlencoded",
        "POST, /api/accounts, application/json",
        "POST, /nowhere, text/plain",
    })
    void a_body_that_drips_is_ended(String method, String path, String type) {
        try (Wire wire = line()) {
            wire.send(head(method, path, type) + "Content-Length: 100000\r\n\r\n--b\r\n");

            Duration took = wire.drip(Duration.ofMillis(200));

            assertThat(took).isLessThan(Duration.ofSeconds(15));
            assertThat(wire.answer()).matches("(?s)(HTTP/1.1 4\\d\\d .*)?");
        }
    }

    @Test
    void others_are_served_while_many_drip() {
        List<Wire> lines = IntStream.range(0, 250).mapToObj(number -> line()).toList();
        try {
            // given: more of them than there are threads
            lines.forEach(wire -> wire.send(head("POST", "/requests/1/withdrawal", "application/x-www-form-urlencoded")
                    + "X-Forwarded-For: 203.0.113.77\r\nContent-Length: 1000\r\n\r\na"));

            // when
            long start = System.nanoTime();
            int status = CompletableFuture.supplyAsync(() -> http.get("/").answer())
                    .orTimeout(25, java.util.concurrent.TimeUnit.SECONDS)
                    .join()
                    .status();

            // then
            assertThat(status).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        } finally {
            lines.forEach(Wire::close);
        }
    }

    @Test
    void a_head_that_drips_is_ended() {
        try (Wire wire = line()) {
            wire.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

            assertThat(wire.drip(Duration.ofMillis(200))).isLessThan(Duration.ofSeconds(15));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "/api/imports")
    void of_a_stranger_nothing_is_taken_in_before_it_is_asked_who_it_is(String path) {
        try (Wire wire = line()) {
            // the answer is there while most of the body is still to come
            wire.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n"
                    + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n");

            Duration took = wire.drip(Duration.ofMillis(200));

            assertThat(took).isLessThan(Duration.ofSeconds(3));
            assertThat(wire.answer()).startsWith("HTTP/1.1 401 ");
        }
    }

    private Wire line() {
        return Wire.to(application.getWebServer().getPort());
    }

    private static String head(String method, String path, String type) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\nContent-Type: %s\r\n"
                .formatted(method, path, Http.basic("admin", Http.PASSWORD), type);
    }

    private static byte[] chunk(String text) {
        return "%x\r\n%s\r\n".formatted(text.length(), text).getBytes(StandardCharsets.US_ASCII);
    }
}
