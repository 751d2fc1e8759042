package org.whistle.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * What a killed application leaves behind: a half-made folder, a pid file without a process, a pid that belongs to
 * somebody else by now, or our own server still running. Only the server of our own folder is stopped.
 */
final class Leftover {

    private static final Logger log = LoggerFactory.getLogger(Leftover.class);
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Path data;
    private final Path unfinished;

    Leftover(Path home, Path data) {
        this.data = data;
        this.unfinished = home.resolve("postgres.unfinished");
    }

    void clear() throws IOException, InterruptedException {
        Optional<Postmaster> running = Postmaster.of(data);
        if (running.isPresent()) {
            stop(running.get());
        }
        if (Files.deleteIfExists(Postmaster.pidFile(data))) {
            log.warn("The database was not shut down the last time; PostgreSQL recovers by itself");
        }
        Programs.clear(data.getParent());
        if (Files.exists(unfinished)) {
            log.warn("Removing {}, which was never finished and holds nothing yet", data);
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void stop(Postmaster running) throws IOException, InterruptedException {
        log.warn("A PostgreSQL of ours (process {}) outlived its application; stopping it", running.pid());
        running.stop();
        if (!running.endsWithin(GRACE)) {
            throw new IllegalStateException("PostgreSQL (process %d) does not stop. Stop it by hand, then start again."
                    .formatted(running.pid()));
        }
    }

    /** @return whether there is no database yet */
    boolean isNew() throws IOException {
        if (!Files.isDirectory(data)) {
            return true;
        }
        try (Stream<Path> content = Files.list(data)) {
            return content.findAny().isEmpty();
        }
    }

    /** From here until {@link #finished} a new folder is one that nobody has used yet. */
    void begin() throws IOException {
        if (isNew() && !Files.exists(unfinished)) {
            Files.createFile(unfinished);
        }
    }

    void finished() throws IOException {
        Files.deleteIfExists(unfinished);
    }
}
