package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** Security events that find no place: how many are lost is known, and when it is over. */
class FullDiskTest {

    /** Of Linux: whatever is written to it, there is no space left on it. */
    private static final Path FULL = Path.of("/dev/full");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SecurityEvents events = new SecurityEvents(event -> {});

    @TempDir
    private Path folder;

    @Test
    void each_event_that_finds_the_disk_full_is_counted_until_there_is_room_again() throws IOException {
        Path place = Files.createSymbolicLink(folder.resolve("security.log"), FULL);
        SecurityFile file = opened(place);
        Logger logger = (Logger) LoggerFactory.getLogger(SecurityEvents.LOG);
        Level before = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(file);
        try {
            assertThat(figure("writable")).isEqualTo(1);
            happened();
            happened();
            assertThat(lost()).isEqualTo(2);
            assertThat(figure("writable")).isZero();

            Files.delete(place);
            long asked = 2;
            for (; figure("writable") == 0 && asked < 1_000; asked++) {
                // logback waits longer before each time it tries again
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                happened();
            }

            assertThat(figure("writable")).isEqualTo(1);
            assertThat(lost()).isEqualTo(asked - 1);
            assertThat(Files.readAllLines(place)).hasSize(1);
        } finally {
            logger.detachAppender(file);
            logger.setLevel(before);
            file.stop();
        }
    }

    /** By size only: a full disk is as old as the machine, and would be rolled away first. */
    private SecurityFile opened(Path place) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        SecurityFile file = new SecurityFile(meters);
        SecurityLine line = new SecurityLine();
        SizeBasedTriggeringPolicy<ILoggingEvent> never = new SizeBasedTriggeringPolicy<>();
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        List.of(file, line, never, rolling).forEach(part -> part.setContext(context));
        line.start();
        never.start();
        file.setFile(place.toString());
        rolling.setParent(file);
        rolling.setFileNamePattern(place + ".%i");
        rolling.start();
        file.setName("full");
        file.setEncoder(line);
        file.setTriggeringPolicy(never);
        file.setRollingPolicy(rolling);
        file.start();
        return file;
    }

    @Test
    void where_the_file_cannot_be_opened_all_are_lost() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("a-file"), "");
        SecurityLog log = log(inTheWay.resolve("security.log"));
        try {
            happened();
            happened();
        } finally {
            log.destroy();
        }

        assertThat(lost()).isEqualTo(2);
        assertThat(figure("writable")).isZero();
    }

    @Test
    void where_all_is_well_none_is_lost() {
        SecurityLog log = log(folder.resolve("log/security.log"));
        try {
            happened();
        } finally {
            log.destroy();
        }

        assertThat(lost()).isZero();
        assertThat(figure("writable")).isEqualTo(1);
    }

    private void happened() {
        events.happened(SecurityEvent.LOCKED_OUT, "grid", Map.of());
    }

    private double lost() {
        return meters.get("whistle.security.log.lost").counter().count();
    }

    private double figure(String name) {
        return meters.get("whistle.security.log." + name).gauge().value();
    }

    private SecurityLog log(Path file) {
        return new SecurityLog(new SecurityLogSettings(file, 180, DataSize.ofMegabytes(50)), meters);
    }
}
