package org.whistle.hotline;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;

/**
 * Imports wait here in order and run one at a time, each in the name of who sent it. It stops before the web server
 * does, so that whoever waits for an import still gets an answer.
 */
@Component
class ImportQueue implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportQueue.class);
    private static final int PLACES = 20;
    /** So long the report of an import quotes cells of the file. */
    static final Duration CELLS_KEPT = Duration.ofDays(30);

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Importer importer;
    private final ImportRows rows;
    private final Clock clock;
    private final Semaphore places = new Semaphore(PLACES);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "import"));
    private volatile boolean running;
    private volatile boolean stopping;

    ImportQueue(Importer importer, ImportRows rows, Clock clock) {
        this.importer = importer;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param end is done when the import has ended, well or not */
    record Queued(long id, Future<?> end) {}

    /**
     * @param file is closed at the end
     * @throws Refusal when too many wait already
     */
    Queued add(String source, String name, String actor, OrderFile file) {
        if (stopping || !places.tryAcquire()) {
            throw Refusal.conflict("imports-busy", PLACES);
        }
        try {
            long id = rows.insert(source, name, actor, clock.instant());
            return new Queued(id, worker.submit(new DelegatingSecurityContextRunnable(() -> work(id, source, file))));
        } catch (RuntimeException notQueued) {
            places.release();
            throw notQueued;
        }
    }

    private void work(long id, String source, OrderFile file) {
        ImportState state = ImportState.FAILED;
        try (file) {
            rows.begin(id, clock.instant());
            rows.forgetCells(clock.instant().minus(CELLS_KEPT));
            state = importer.run(id, source, file, () -> stopping);
        } catch (IOException | RuntimeException failure) {
            log.error("Import {} stopped before its end; it can be sent again", id, failure);
        } finally {
            places.release();
            rows.finish(id, state, clock.instant());
            log.info("Import {} is {}", id, state);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        stopping = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("An import did not stop in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
