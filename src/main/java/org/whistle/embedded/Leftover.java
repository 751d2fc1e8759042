package org.whistle.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed application leaves behind: a pid file without a process, a pid that belongs to somebody else by now, or
 * our own server still running. Only a server that itself says it keeps our data is stopped.
 */
final class Leftover {

    private static final Logger log = LoggerFactory.getLogger(Leftover.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final Path data;
    private final String password;

    Leftover(Path data, String password) {
        this.data = data;
        this.password = password;
    }

    void clear() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process = process(lines);
        if (process.isPresent() && keepsOurData(lines)) {
            log.warn(
                    "A PostgreSQL of ours (process {}) outlived its application; stopping it",
                    process.get().pid());
            stop(process.get());
        } else if (process.filter(this::looksLikePostgres).isPresent()) {
            throw new IllegalStateException(
                    "Process %d may be a PostgreSQL on %s but does not answer. Look at it, stop it, then start again."
                            .formatted(process.get().pid(), data));
        } else {
            log.warn("Removing the stale {}; PostgreSQL recovers by itself", pidFile);
            Files.delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip())).filter(ProcessHandle::isAlive);
    }

    private boolean keepsOurData(List<String> lines) {
        if (lines.size() <= PORT_LINE) {
            return false;
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {Integer.parseInt(lines.get(PORT_LINE).strip())});
        source.setDatabaseName("postgres");
        source.setUser(EmbeddedDatabase.OWNER);
        source.setPassword(password);
        source.setLoginTimeout((int) GRACE.toSeconds());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show data_directory")) {
            return answer.next() && Files.isSameFile(Path.of(answer.getString(1)), data);
        } catch (SQLException | IOException notOurs) {
            log.debug("No server of ours answers", notOurs);
            return false;
        }
    }

    private boolean looksLikePostgres(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }

    /** First the polite way (wait for clients), then the fast one; never the immediate one. */
    private static void stop(ProcessHandle process) throws IOException {
        process.destroy();
        if (!ended(process)) {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
            if (!ended(process)) {
                throw new IllegalStateException(
                        "PostgreSQL (process %d) does not stop. Stop it by hand, then start again."
                                .formatted(process.pid()));
            }
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().orTimeout(GRACE.toSeconds(), TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException late) {
            if (late.getCause() instanceof TimeoutException) {
                return false;
            }
            throw late;
        }
    }
}
