package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.whistle.testing.WholeApplication;

/** The application's log as it is written: what is logged may hold anything, and begins no line of its own. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

    private static final String FORGED =
            "2026-11-22T08:00:00.000+08:00  INFO 1 --- [main] org.whistle.Forged : all is well";
    private static final String TYPED =
            "typed\r\n" + FORGED + "\r\u001b[2J\u0085" + FORGED + "\u2028" + FORGED + "\n\n" + FORGED;

    @Test
    void a_text_begins_no_line_that_looks_like_one_of_ours(CapturedOutput output) {
        LoggerFactory.getLogger(LogLinesTest.class).warn("Somebody wrote {}", TYPED);

        assertHarmless(output, 2);
    }

    @Test
    void neither_does_the_message_of_a_failure_or_of_its_cause(CapturedOutput output) {
        LoggerFactory.getLogger(LogLinesTest.class)
                .warn("It failed", new IllegalStateException(TYPED, new IllegalArgumentException(TYPED)));

        assertHarmless(output, 4);
        assertThat(output.getAll().lines().filter(line -> line.contains("\tat " + LogLinesTest.class.getName())))
                .as("frames, once for each failure")
                .hasSizeBetween(1, 2);
    }

    private static void assertHarmless(CapturedOutput output, int broken) {
        // not lines(), which would take a forged break for one
        List<String> forged = Stream.of(output.getAll().split("\n"))
                .filter(line -> line.contains("org.whistle.Forged"))
                .toList();

        assertThat(forged).as("a carriage return and other signs make none").hasSize(broken);
        assertThat(forged).noneMatch(line -> line.startsWith("2026"));
        assertThat(String.join("", forged)).doesNotContain("\r", "\u001b[2J", "\u0085", "\u2028");
    }
}
