package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.whistle.gate.SpringDoors.Door;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** Whatever is sent to a door that it does not understand: the answer is a refusal, and says nothing of how we are made. */
@WholeApplication
class SilentProblemsTest {

    /** Names of classes and packages, traces, statements, files, products. */
    private static final Pattern INNER = Pattern.compile(
            "\\b(org|java|javax|jakarta|com)\\.[a-z]+\\.[\\w.]+|\\bat [\\w.$]+\\(|Exception\\b|\\.java\\b"
                    + "|(?i:\\b(select|insert into|update|delete from) [\\w.*]+ |jdbc:|ERROR: |sqlstate)"
                    + "|/(root|home|tmp|work|usr|var)/|Tomcat|Jackson|Hikari|Postgre|Thymeleaf");

    private static final String DEEP = "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500);
    private static final List<String> DOCUMENTS = List.of(
            "{",
            "[]",
            "1",
            "null",
            "{\"a\":" + "9".repeat(5_000) + "}",
            DEEP,
            "{\"description\":{\"a\":1},\"location\":[1,2,3],\"file\":{}}",
            "\u0000");
    private static final List<String> VALUES =
            List.of("x", "99999999999999999999", "2026-02-31", "'\u202e\u2028${7*7}");

    @Autowired
    private SpringDoors doors;

    @Autowired
    private Http http;

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private Insider insider;

    @BeforeEach
    void somebody_is_everywhere_at_home() {
        insider.moveIn();
    }

    @AfterEach
    void they_are_gone() {
        insider.moveOut();
    }

    @TestFactory
    Stream<DynamicTest> no_door_says_how_it_is_made() {
        return doors.all().map(door -> DynamicTest.dynamicTest(door.toString(), () -> isSilent(door)));
    }

    private void isSilent(Door door) {
        SoftAssertions all = new SoftAssertions();
        for (String value : VALUES) {
            String encoded = encode(value);
            String path = door.with(encoded)
                    + door.parameters().stream()
                            .map(name -> name + "=" + encoded)
                            .collect(Collectors.joining("&", "?", ""));
            check(
                    all,
                    door + " with " + brief(value),
                    call(door.method(), path, "{}").answer());
        }
        if (!door.method().equals("GET")) {
            for (String document : DOCUMENTS) {
                check(
                        all,
                        door + " sent " + brief(document),
                        call(door.method(), door.with("1"), document).answer());
            }
            check(
                    all,
                    door + " sent a text",
                    call(door.method(), door.with("1"), "x")
                            .with("Content-Type", "text/plain")
                            .answer());
            check(
                    all,
                    door + " sent half a form",
                    call(door.method(), door.with("1"), "--b\r\nContent-Dis")
                            .with("Content-Type", "multipart/form-data; boundary=b")
                            .answer());
        }
        check(all, door + " patched", call("PATCH", door.with("1"), "{}").answer());
        check(
                all,
                door + " in XML",
                call(door.method(), door.with("1"), "{}")
                        .with("Accept", "application/xml")
                        .answer());
        check(
                all,
                door + " in a type that is none",
                call(door.method(), door.with("1"), "{}")
                        .with("Accept", "x;;=/")
                        .answer());
        all.assertAll();
    }

    private void check(SoftAssertions all, String deed, Answer answer) {
        all.assertThat(answer.status()).as(deed + ": " + brief(answer.text())).isLessThan(500);
        all.assertThat(INNER.matcher(answer.text()).results().map(found -> found.group()))
                .as(deed + ": " + brief(answer.text()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/nowhere",
                "/engine-rest/task?maxResults=x",
                "/engine-rest/task?sortBy=x",
                "/engine-rest/process-definition/x/xml",
                "/engine-rest/nowhere",
                "/engine-rest/history/task?startedAfter=x",
                "/camunda/api/engine/engine/nowhere/task",
                "/camunda/app/nowhere/default/",
                "/camunda/app/welcome/nowhere",
                "/camunda/app/admin/nowhere/setup/",
                "/camunda/nowhere",
                "/actuator/nowhere",
                "/actuator/health/nowhere",
            })
    void nor_does_the_engine(String path) {
        SoftAssertions all = new SoftAssertions();
        check(all, path, insider.sends(http.get(path), path).answer());
        check(all, path, insider.sends(http.post(path, DEEP), path).answer());
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /<script>alert(1)</script> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: local host/<b>\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Secret: 1\r\nConnection: close\r\n\r\n",
                "BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n",
                "POST /api/requests HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /api/requests HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: what\r\n\r\n",
                "POST /api/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\r\n\r\nrubbish\r\n\r\n",
            })
    void nor_does_the_server_to_whoever_does_not_speak_its_language(String call) {
        try (Wire wire = Wire.to(application.getWebServer().getPort())) {
            String answer = wire.send(call).answer();

            assertThat(answer).doesNotContain("HTTP/1.1 2", "HTTP/1.1 500", "<script>", "X-Secret");
            assertThat(INNER.matcher(answer).results().map(found -> found.group()))
                    .as(answer)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void nor_where_the_head_is_too_long(int length) {
        try (Wire wire = Wire.to(application.getWebServer().getPort())) {
            String answer = wire.sendUntilCut(
                            ("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(length) + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII),
                            1)
                    .answer();

            assertThat(answer).matches("(?s)(HTTP/1.1 4\\d\\d.*)?");
            assertThat(INNER.matcher(answer).find()).as(answer).isFalse();
        }
    }

    private Http.Call call(String method, String path, String body) {
        return insider.sends(http.call(method, path, body), path);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String brief(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
