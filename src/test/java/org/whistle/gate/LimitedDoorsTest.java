package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** Somebody from afar who asks too often; the tests' own calls come from this machine and are not limited. */
@WholeApplication
class LimitedDoorsTest {

    /** Of a range that nobody has, a new one for each test. */
    private final String afar = "198.51.%d.%d"
            .formatted(
                    ThreadLocalRandom.current().nextInt(256),
                    ThreadLocalRandom.current().nextInt(256));

    @Autowired
    private Http http;

    @Autowired
    private ServletWebServerApplicationContext application;

    @Test
    void whoever_guesses_secrets_has_to_wait() {
        List<Integer> answers = IntStream.range(0, 40)
                .map(time -> from(afar, http.get("/api/requests/330105-20261121-000001"))
                        .with("X-Request-Secret", "guess" + time)
                        .answer()
                        .status())
                .boxed()
                .toList();

        assertThat(answers).startsWith(404).endsWith(429).doesNotContain(200, 500);
        assertThat(answers.stream().filter(status -> status == 404)).hasSize(30);
        assertThat(from("198.18.0.1", http.get("/requests/1?secret=2")).answer().status())
                .as("somebody else")
                .isEqualTo(404);
    }

    @Test
    void whoever_guesses_passwords_has_to_wait_though_one_is_right() {
        List<Integer> answers = IntStream.range(0, 45)
                .map(time -> from(afar, http.get("/api/rates"))
                        .with("Authorization", Http.basic("nobody" + time, "guess"))
                        .answer()
                        .status())
                .boxed()
                .toList();

        assertThat(answers).endsWith(429);
        assertThat(answers.stream().filter(status -> status == 401)).hasSize(40);
        assertThat(from(afar, http.get("/api/rates").as("supervisor")).answer().status())
                .isEqualTo(429);
    }

    @Test
    void whoever_looks_around_for_requests_everywhere_has_to_wait() {
        List<Integer> answers = IntStream.range(0, 65)
                .map(time -> from(afar, http.post("/nearby", "longitude=120.158&latitude=30.28" + time + "&item=01-02"))
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .answer()
                        .status())
                .boxed()
                .toList();

        assertThat(answers).startsWith(200).endsWith(429).doesNotContain(500);
        assertThat(answers.stream().filter(status -> status == 200)).hasSizeBetween(60, 62);
    }

    @Test
    void a_program_reads_when_to_come_again() {
        HttpResponse<byte[]> refused = spent("application/json");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(text(refused)).contains("urn:whistle:problem:http-429", "稍后再试");
    }

    @Test
    void a_person_reads_it_on_a_page() {
        HttpResponse<byte[]> refused = spent("text/html,*/*");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(text(refused)).contains("请过几分钟再试");
    }

    @Test
    void nobody_is_let_in_by_calling_himself_this_machine() {
        Stream<Integer> answers = IntStream.range(0, 40)
                .mapToObj(time -> from("127.0.0.1, " + afar, http.get("/requests/1?secret=" + time))
                        .answer()
                        .status());

        assertThat(answers).endsWith(429);
    }

    @Test
    void what_a_proxy_writes_into_a_line_of_its_own_counts() {
        Stream<String> answers = IntStream.range(0, 40).mapToObj(this::inTwoLines);

        assertThat(answers).last().asString().startsWith("HTTP/1.1 429 ");
    }

    private String inTwoLines(int time) {
        try (Wire wire = Wire.to(application.getWebServer().getPort())) {
            // a new address in front each time, as the caller likes
            wire.send("GET /requests/1?secret=%d HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(time)
                    + "X-Forwarded-For: 192.0.2.%d\r\nX-Forwarded-For: %s\r\n\r\n".formatted(time, afar));
            return wire.answer();
        }
    }

    @Test
    void no_address_is_read_in_disguise() {
        assertThat(http.get("/sign%2Din").answer().status()).isEqualTo(400);
        assertThat(http.get("/%73ign-in").answer().status()).isEqualTo(400);
    }

    /** Asks until there is no more. */
    private HttpResponse<byte[]> spent(String accept) {
        IntStream.range(0, 30).forEach(time -> from(afar, http.get("/requests/1?secret=" + time))
                .answer());
        return from(afar, http.get("/requests/1?secret=x"))
                .with("Accept", accept)
                .bytes();
    }

    private static Http.Call from(String address, Http.Call call) {
        return call.with("X-Forwarded-For", address);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
