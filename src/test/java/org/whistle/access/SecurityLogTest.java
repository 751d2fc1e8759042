package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.recovery.ResilientFileOutputStream;
import ch.qos.logback.core.status.InfoStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.util.unit.DataSize;

class SecurityLogTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SecurityEvents events = new SecurityEvents(event -> {});

    @TempDir
    private Path folder;

    @Test
    void an_event_is_a_line_that_a_program_reads() throws IOException {
        MDC.put(SecurityEvents.ADDRESS, "203.0.113.7");
        MDC.put(SecurityEvents.REQUEST, "0123456789abcdef");
        List<String> lines = written(() -> events.happened(SecurityEvent.LOCKED_OUT, "grid", Map.of("after", "5")));
        MDC.clear();

        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        assertThat(lines).hasSize(1);
        assertThat(line.path("event").asText()).isEqualTo("LOCKED_OUT");
        assertThat(line.path("account").asText()).isEqualTo("grid");
        assertThat(line.path("address").asText()).isEqualTo("203.0.113.7");
        assertThat(line.path("request").asText()).isEqualTo("0123456789abcdef");
        assertThat(line.path("details").path("after").asText()).isEqualTo("5");
        assertThat(line.path("time").asText()).matches("20\\d\\d-.*Z");
        assertThat(meters.get("whistle.security.events")
                        .tag("event", "LOCKED_OUT")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void nobody_writes_a_line_of_his_own() throws IOException {
        String forged = "grid\r\n{\"event\":\"SIGNED_IN\"}\u001b[2J\u2028\u202e\u0000 \"";

        List<String> lines =
                written(() -> events.happened(SecurityEvent.SIGN_IN_REFUSED, forged, Map.of(forged, forged)));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).matches("[\\x20-\\x7e]*");
        assertThat(new ObjectMapper().readTree(lines.get(0)).path("account").asText())
                .isEqualTo(forged);
    }

    @Test
    void what_people_type_by_mistake_stays_out() throws IOException {
        List<String> lines = written(() -> events.happened(
                SecurityEvent.SIGN_IN_REFUSED,
                "13800001234",
                Map.of("password", "hunter2", "id", "110101199003070000")));

        assertThat(lines.get(0)).doesNotContain("13800001234", "hunter2", "110101199003070000");
    }

    @Test
    void a_long_text_is_cut() throws IOException {
        List<String> lines =
                written(() -> events.happened(SecurityEvent.SIGN_IN_REFUSED, "x".repeat(1_000_000), Map.of()));

        assertThat(lines.get(0)).hasSizeLessThan(1_000);
    }

    @Test
    void a_file_that_cannot_be_written_is_complained_of_and_stops_nothing() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("a-file"), "");
        ListAppender<ILoggingEvent> application = new ListAppender<>();
        application.start();
        Logger trouble = (Logger) LoggerFactory.getLogger(SecurityLogTrouble.class);
        trouble.addAppender(application);
        trouble.setAdditive(false);
        SecurityLog log = log(inTheWay.resolve("security.log"));
        try {
            events.happened(SecurityEvent.SIGNED_IN, "grid", Map.of());
        } finally {
            log.destroy();
            trouble.detachAppender(application);
            trouble.setAdditive(true);
        }

        assertThat(application.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(message -> assertThat(message).contains("cannot be written"));
    }

    @Test
    void an_event_that_finds_the_disk_full_stands_in_the_log_of_the_application() throws IOException {
        Path file = folder.resolve("security.log");
        ListAppender<ILoggingEvent> application = new ListAppender<>();
        application.start();
        Logger trouble = (Logger) LoggerFactory.getLogger(SecurityLogTrouble.class);
        Logger above = (Logger) LoggerFactory.getLogger("whistle");
        List.of(trouble, above).forEach(logger -> logger.addAppender(application));
        SecurityLog log = log(file);
        try (ResilientFileOutputStream stream = new ResilientFileOutputStream(file.toFile(), true, 8192)) {
            stream.setContext(above.getLoggerContext());
            events.happened(SecurityEvent.SIGNED_IN, "grid", Map.of());

            // as logback does when a line cannot be written, and when one can be again
            stream.postIOFailure(new IOException("No space left on device"));
            events.happened(SecurityEvent.LOCKED_OUT, "grid", Map.of());
            stream.addStatus(new InfoStatus("Recovered from IO failure on file [" + file + "]", stream));
            events.happened(SecurityEvent.SIGNED_OUT, "grid", Map.of());
        } finally {
            log.destroy();
            List.of(trouble, above).forEach(logger -> logger.detachAppender(application));
        }

        assertThat(application.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(message -> assertThat(message).contains("cannot be written"))
                .anySatisfy(message -> assertThat(message).contains("LOCKED_OUT"))
                .noneMatch(message -> message.contains("SIGNED_IN") || message.contains("SIGNED_OUT"));
    }

    private List<String> written(Runnable deed) throws IOException {
        Path file = folder.resolve("log").resolve("security.log");
        SecurityLog log = log(file);
        try {
            deed.run();
        } finally {
            log.destroy();
        }
        return Files.readAllLines(file);
    }

    private SecurityLog log(Path file) {
        return new SecurityLog(new SecurityLogSettings(file, 180, DataSize.ofMegabytes(50)), meters);
    }
}
