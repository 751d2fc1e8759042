package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** Somebody from afar who copies the public board faster than it changes. */
@WholeApplication
class LimitedBoardTest {

    private static final int AT_ONCE = 120;

    private final String afar = "100.64.%d.%d".formatted(any(), any());

    @Autowired
    private Http http;

    @Test
    void whoever_copies_without_pause_has_to_wait_and_may_go_on_reading_pages() {
        List<Integer> answers = IntStream.range(0, AT_ONCE + 5)
                .map(time -> from("/board.csv?item=01-02").statusCode())
                .boxed()
                .toList();

        // one comes back every three seconds
        assertThat(answers.subList(0, AT_ONCE)).containsOnly(200);
        assertThat(answers).contains(429).doesNotContain(500);
        HttpResponse<byte[]> refused = untilRefused("/api/board");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(String.join(",", refused.headers().allValues("Cache-Control")))
                .doesNotContain("public");
        assertThat(from("/board").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_counts_the_numbers_through_is_stopped_on_both_ways() {
        List<Integer> answers = IntStream.range(0, 40)
                .map(time -> from((time % 2 == 0 ? "/api/board/" : "/board/") + "330105-20200101-%06d".formatted(time))
                        .statusCode())
                .boxed()
                .toList();

        assertThat(answers.subList(0, 30)).containsOnly(404);
        assertThat(answers).contains(429).doesNotContain(200);
        assertThat(from("/board").statusCode()).isEqualTo(200);
        assertThat(from("/requests/330105-20200101-000001?secret=" + "t".repeat(22))
                        .statusCode())
                .as("one's own request")
                .isEqualTo(404);
    }

    private static int any() {
        return ThreadLocalRandom.current().nextInt(256);
    }

    private HttpResponse<byte[]> untilRefused(String path) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(time -> from(path))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> from(String path) {
        return http.get(path)
                .with("X-Forwarded-For", afar)
                .with("Accept", path.matches("/board(/[0-9-]+)?") ? "text/html" : "application/json, text/csv")
                .bytes();
    }
}
