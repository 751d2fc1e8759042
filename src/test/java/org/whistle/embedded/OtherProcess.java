package org.whistle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Java program in a process of its own, with this one's class path. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread listener = new Thread(this::listen, "listener");

    private OtherProcess(Process process) {
        this.process = process;
    }

    static OtherProcess run(Class<?> program, Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // it lives for seconds
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        OtherProcess other = new OtherProcess(builder.start());
        other.listener.start();
        return other;
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException killed) {
            said.add(killed.getMessage());
        }
    }

    long pid() {
        return process.pid();
    }

    /** What it said so far after the given words, line by line. */
    List<String> saidAfter(String words) {
        Pattern pattern = Pattern.compile(Pattern.quote(words) + "(\\S+)");
        return said.stream()
                .flatMap(line -> pattern.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    OtherProcess untilItHasSaid(String words, int times) {
        await(words).atMost(Duration.ofMinutes(2)).until(() -> {
            assertThat(process.isAlive()).as(() -> String.join("\n", said)).isTrue();
            return saidAfter(words).size() >= times;
        });
        return this;
    }

    /** Everything it said until it ended by itself. */
    String lastWords() throws InterruptedException {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        listener.join();
        return String.join("\n", said);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        listener.join(Duration.ofSeconds(10).toMillis());
    }

    /** Asks it to end, and waits for it. */
    @Override
    public void close() {
        process.destroy();
        await("the other process ends").atMost(Duration.ofMinutes(2)).until(() -> !process.isAlive());
    }
}
