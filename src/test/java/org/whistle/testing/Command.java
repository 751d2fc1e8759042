package org.whistle.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.whistle.WhistleApplication;

/** The application as an operator starts it from the command line, in a process of its own, until it ends by itself. */
public final class Command {

    /** Unpacking those of the database anew for each home takes as long as all the rest of a start. */
    private static final Path PROGRAMS = Path.of(
                    "target", "programs-of-commands-" + ProcessHandle.current().pid())
            .toAbsolutePath();

    private final Path folder;
    private final List<String> settings;
    private final Map<String, String> environment;

    private Command(Path folder, List<String> settings, Map<String, String> environment) {
        this.folder = folder;
        this.settings = settings;
        this.environment = environment;
    }

    /** On an embedded database below the folder, which is made at the first start. */
    public static Command inHome(Path folder) throws IOException {
        Path home = folder.resolve("home");
        if (!Files.exists(home)) {
            Files.createDirectory(home);
            Files.createDirectories(PROGRAMS);
            Files.createSymbolicLink(home.resolve("programs"), PROGRAMS);
        }
        return new Command(
                folder, List.of("--whistle.embedded.home=" + home, "--whistle.embedded.settings.fsync=off"), Map.of());
    }

    /** On a database of one's own. */
    public static Command onDatabase(Path folder, String url, String user, String password) {
        return new Command(
                folder,
                List.of(),
                Map.of(
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", user,
                        "SPRING_DATASOURCE_PASSWORD", password));
    }

    /** What is left of it. */
    public record Ended(int code, String output, String errors) {}

    /** @param words the command and what it is told */
    public Ended run(String... words) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // it lives for seconds
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WhistleApplication.class.getName()));
        command.addAll(List.of(words));
        command.addAll(settings);
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        process.environment().putAll(environment);
        return new Ended(process.start().waitFor(), Files.readString(output), Files.readString(errors));
    }
}
