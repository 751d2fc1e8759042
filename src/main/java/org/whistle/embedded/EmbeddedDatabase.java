package org.whistle.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final HomeLock lock;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(HomeLock lock, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server, making the database and its roles where they do not exist yet.
     *
     * @throws HomeInUse when another application holds the folder
     */
    static EmbeddedDatabase start(EmbeddedDatabaseProperties properties) throws IOException, SQLException {
        Path home = properties.home().toAbsolutePath().normalize();
        Files.createDirectories(home);
        HomeLock lock = HomeLock.take(home);
        try {
            String password = OwnerPassword.of(home);
            Path data = home.resolve("postgres");
            new Leftover(data, password).clear();
            log.info("Starting the embedded PostgreSQL in {}", data);
            EmbeddedPostgres server = builder(properties, data, password).start();
            AccessRules.apply(data, server, password);
            return new EmbeddedDatabase(lock, server, password);
        } catch (IOException | SQLException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres.Builder builder(EmbeddedDatabaseProperties properties, Path data, String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // Spring stops the server after its last user; a hook of the library would race with it
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setPort(properties.port())
                .setConnectConfig("password", password)
                .setLocaleConfig("locale", "C")
                // the library is made for tests and switches these off
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("jit", "off")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "");
        properties.settings().forEach(builder::setServerConfig);
        return builder;
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
        lock.close();
    }
}
