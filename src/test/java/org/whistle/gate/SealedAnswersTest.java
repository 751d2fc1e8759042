package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** Every answer of every door that reads, found by asking the application for its doors. */
@WholeApplication
class SealedAnswersTest {

    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\bsrc=)|<style|\\s(style|on\\w+)\\s*=\\s*[\"']|=\\s*[\"']?\\s*javascript:",
            Pattern.CASE_INSENSITIVE);

    /** Whoever asks gets the same. */
    /** The same for everybody. */
    private static final String BOARD = "(/api)?/board([./].*)?";

    /** As a reader of mail shows it, which knows no style sheet of ours: in a sandbox. */
    private static final String LETTER = "/dev/mail/\\d+/html";

    private static final Set<String> FILES = Set.of("/whistle.css", "/whistle.js");

    @Autowired
    private SpringDoors doors;

    @Autowired
    private Http http;

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
    Stream<DynamicTest> every_door_seals_its_answers() {
        return Stream.concat(
                        doors.all().filter(door -> door.method().equals("GET")).map(door -> door.with("1")),
                        Stream.of("/", "/nowhere", "/whistle.css", "/whistle.js", "/engine-rest/engine", "/error"))
                .distinct()
                .map(path -> DynamicTest.dynamicTest(path, () -> isSealed(path)));
    }

    private void isSealed(String path) {
        HttpResponse<byte[]> answer = insider.sends(http.get(path), path)
                .with("Accept", "text/html, application/json;q=0.9, */*;q=0.8")
                .bytes();
        HttpHeaders headers = answer.headers();
        String policy = String.join(" | ", headers.allValues("Content-Security-Policy"));

        assertThat(headers.allValues("Content-Security-Policy")).as(path).hasSize(1);
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("*", "http:", "https:")
                .doesNotContain(path.matches(LETTER) ? "script" : "unsafe");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).hasSize(1);
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Permissions-Policy")).hasSize(1);
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        if (path.startsWith("/api/") || path.startsWith("/engine-rest/")) {
            assertThat(policy).contains("sandbox");
        }
        if (!FILES.contains(path)) {
            assertThat(headers.allValues("Cache-Control"))
                    .singleElement()
                    .asString()
                    .contains(path.matches(BOARD) && answer.statusCode() == 200 ? "public, max-age=60" : "no-store");
        }
        if (answer.body().length > 0) {
            assertThat(headers.firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
                    .matches("(?i)(text/.*|application/(.*\\+)?json);\\s*charset=utf-8|image/.*|application/zip"));
        }
        if (headers.firstValue("Content-Type").orElse("").startsWith(MediaType.TEXT_HTML_VALUE)) {
            assertThat(INLINE.matcher(new String(answer.body(), StandardCharsets.UTF_8))
                            .results()
                            .map(found -> found.group()))
                    .as("inline scripts, styles and handlers in " + path)
                    .isEmpty();
            assertThat(policy)
                    .contains(
                            path.matches(LETTER)
                                    ? List.of("sandbox")
                                    : List.of("script-src 'self'", "style-src 'self'", "form-action 'self'"));
            if (answer.statusCode() == 200 && path.matches("/(accounts?|personal-data)(/.*)?")) {
                assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                        .as("the way out of " + path)
                        .contains("action=\"/sign-out\"");
            }
        }
    }

    @Test
    void over_https_browsers_are_told_to_stay_there() {
        assertThat(http.get("/").bytes().headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        assertThat(http.get("/")
                        .with("X-Forwarded-For", "198.18.0.2")
                        .with("X-Forwarded-Proto", "https")
                        .bytes()
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).isEqualTo("max-age=31536000; includeSubDomains"));
    }

    @Test
    void every_call_has_a_name_that_the_caller_cannot_choose() {
        String first = http.get("/")
                .with("X-Request-Id", "mine")
                .bytes()
                .headers()
                .firstValue("X-Request-Id")
                .orElse("");

        assertThat(first).matches("[0-9a-f]{16}");
    }
}
