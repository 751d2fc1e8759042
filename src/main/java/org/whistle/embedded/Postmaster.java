package org.whistle.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The living server of a data folder, as the folder's pid file names it. */
final class Postmaster {

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Path data;
    private final ProcessHandle process;

    private Postmaster(Path data, ProcessHandle process) {
        this.data = data;
        this.process = process;
    }

    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** @return the server of this very folder; nothing when the pid is stale or belongs to somebody else by now */
    static Optional<Postmaster> of(Path data) throws IOException {
        return pid(data)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> serves(process, data))
                .map(process -> new Postmaster(data, process));
    }

    private static Optional<Long> pid(Path data) throws IOException {
        try {
            return Files.readString(pidFile(data)).lines().findFirst().map(first -> Long.valueOf(first.strip()));
        } catch (NoSuchFileException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    /** A postmaster keeps its command line, {@code postgres -D folder …}; where none can be read, its program tells. */
    private static boolean serves(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        Optional<Path> program = info.command().map(Path::of).filter(Postmaster::isPostgres);
        if (program.isEmpty() || info.arguments().isEmpty()) {
            return program.filter(path -> path.startsWith(Programs.of(data.getParent())))
                    .isPresent();
        }
        List<String> arguments = List.of(info.arguments().get());
        int folder = arguments.indexOf("-D") + 1;
        return folder > 0 && folder < arguments.size() && isSame(arguments.get(folder), data);
    }

    private static boolean isPostgres(Path program) {
        return program.getFileName().toString().startsWith("postgres");
    }

    private static boolean isSame(String folder, Path data) {
        try {
            return Files.isSameFile(Path.of(folder), data);
        } catch (IOException | InvalidPathException unknown) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to stop: rolls back what is open, writes everything down, ends. */
    void stop() throws IOException {
        if (!process.supportsNormalTermination()) {
            process.destroy();
            return;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(pid())).start();
    }

    /** @return whether it ended in time; one that ended well takes its pid file along */
    boolean endsWithin(Duration time) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (process.isAlive() && Files.exists(pidFile(data))) {
            if (System.nanoTime() - start > time.toNanos()) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(GLANCE.toNanos());
        }
        return true;
    }
}
