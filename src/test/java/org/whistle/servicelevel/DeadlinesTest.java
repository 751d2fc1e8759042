package org.whistle.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private static final Instant START = Instant.parse("2026-02-28T23:30:00Z");

    private final Deadlines deadlines = new Deadlines();

    @ParameterizedTest
    @CsvSource({
        "PT30M, 2026-03-01T00:00:00Z",
        "PT2H, 2026-03-01T01:30:00Z",
        "PT24H, 2026-03-01T23:30:00Z",
        "P7D, 2026-03-07T23:30:00Z",
        "PT4BH, 2026-03-01T03:30:00Z",
        "P5BD, 2026-03-05T23:30:00Z"
    })
    void a_deadline_lies_a_limit_after_the_start(String limit, Instant deadline) {
        assertThat(deadlines.after(START, Limit.parse(limit))).isEqualTo(deadline);
    }
}
