package org.whistle.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in {@code home/postgres}. It is durable: what was committed survives a power cut, and
 * after the application was killed the next start recovers without hands.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String DATABASE = "whistle";
    static final String OWNER = "postgres";
    static final String APPLICATION = "whistle";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** The last checkpoint of a busy server takes longer than the library waits for. */
    private static final Duration LAST_CHECKPOINT = Duration.ofMinutes(2);

    private final HomeLock lock;
    private final Path data;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(HomeLock lock, Path data, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.data = data;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server, making the database and its roles where they do not exist yet.
     *
     * @throws HomeInUse when another application holds the folder
     */
    static EmbeddedDatabase start(EmbeddedDatabaseProperties properties)
            throws IOException, SQLException, InterruptedException {
        Path home = properties.home().toAbsolutePath().normalize();
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home);
        }
        HomeLock lock = HomeLock.take(home);
        try {
            return start(properties, home, lock);
        } catch (IOException | SQLException | InterruptedException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedDatabase start(EmbeddedDatabaseProperties properties, Path home, HomeLock lock)
            throws IOException, SQLException, InterruptedException {
        Path data = home.resolve("postgres");
        Leftover leftover = new Leftover(home, data);
        leftover.clear();
        OwnerPassword password = new OwnerPassword(home);
        if (!leftover.isNew() && !password.isKnown()) {
            throw new IllegalStateException(
                    "The password of the database is missing. Put %s back from a backup.".formatted(password.file()));
        }
        leftover.begin();
        log.info("Starting the embedded PostgreSQL in {}", data);
        ServerSettings settings = new ServerSettings(properties, home, data, password);
        EmbeddedPostgres server = new ServerStart(settings, data, properties.port()).run();
        try (Connection owner = server.getPostgresDatabase().getConnection()) {
            AccessRules.grant(owner, password.readOrDraw());
            leftover.finished();
            return new EmbeddedDatabase(lock, data, server, password.readOrDraw());
        } catch (IOException | SQLException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s?reWriteBatchedInserts=true".formatted(server.getPort(), DATABASE);
    }

    /** The password of both roles; it never leaves this machine. */
    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            Optional<Postmaster> stillRunning = Postmaster.of(data);
            if (stillRunning.isPresent() && !stillRunning.get().endsWithin(LAST_CHECKPOINT)) {
                log.error(
                        "PostgreSQL (process {}) does not stop",
                        stillRunning.get().pid());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }
}
