package org.whistle.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server and sees when it gives up. The library alone would go on asking for as long as a recovery may take,
 * even when there is no server any more, and would be content with another one that answers on the port.
 */
final class ServerStart {

    private static final Logger log = LoggerFactory.getLogger(ServerStart.class);
    private static final Duration UNTIL_PID_FILE = Duration.ofSeconds(1);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 4;

    private final ServerSettings settings;
    private final Path data;
    private final int port;
    private volatile long launched;

    ServerStart(ServerSettings settings, Path data, int port) {
        this.settings = settings;
        this.data = data;
        this.port = port;
    }

    /** Tries again: backends of a killed server hold its folder for a moment longer, and a free port may be taken. */
    EmbeddedPostgres run() throws IOException, SQLException, InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (port != 0) {
                checkPort();
            }
            Optional<EmbeddedPostgres> server = attempt();
            if (server.isPresent()) {
                return server.get();
            }
            log.warn("PostgreSQL gave up starting in {} (attempt {} of {})", data, attempt, ATTEMPTS);
        }
        throw new IllegalStateException(
                "PostgreSQL does not start in %s. Start with --logging.level.io.zonky.test=info to read why."
                        .formatted(data));
    }

    private void checkPort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "Port %d is taken by another program. Choose another with whistle.embedded.port, or 0 for any."
                            .formatted(port),
                    taken);
        }
    }

    private Optional<EmbeddedPostgres> attempt() throws IOException, SQLException, InterruptedException {
        launched = Long.MAX_VALUE;
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            Future<EmbeddedPostgres> start =
                    worker.submit(() -> settings.builder(this::beforeLaunch).start());
            EmbeddedPostgres server = answered(start, worker);
            if (keepsOurData(server)) {
                return Optional.of(server);
            }
            server.close();
            return Optional.empty();
        } finally {
            worker.shutdownNow();
        }
    }

    private void beforeLaunch() {
        launched = System.nanoTime();
    }

    private EmbeddedPostgres answered(Future<EmbeddedPostgres> start, ExecutorService worker)
            throws IOException, InterruptedException {
        while (true) {
            try {
                return start.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (hasGivenUp()) {
                    // an interrupted start of the library returns what it has, so that it can be closed
                    worker.shutdownNow();
                }
            } catch (ExecutionException failure) {
                throw new IOException("PostgreSQL cannot be started in " + data, failure.getCause());
            }
        }
    }

    private boolean hasGivenUp() {
        long launch = launched;
        return launch != Long.MAX_VALUE
                && System.nanoTime() - launch > UNTIL_PID_FILE.toNanos()
                && !Files.exists(Postmaster.pidFile(data))
                && ProcessHandle.current().children().noneMatch(ServerStart::isLauncher);
    }

    private static boolean isLauncher(ProcessHandle child) {
        return child.info()
                .command()
                .filter(command -> command.contains("pg_ctl"))
                .isPresent();
    }

    private boolean keepsOurData(EmbeddedPostgres server) throws IOException {
        try (Connection owner = server.getPostgresDatabase().getConnection();
                Statement statement = owner.createStatement();
                ResultSet answer = statement.executeQuery("show data_directory")) {
            return answer.next() && isOurs(Path.of(answer.getString(1)));
        } catch (SQLException noAnswer) {
            log.debug("No server of ours answers", noAnswer);
            return false;
        }
    }

    private boolean isOurs(Path folder) throws IOException {
        return Files.exists(folder) && Files.isSameFile(folder, data);
    }
}
