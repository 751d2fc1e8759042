package org.whistle.hotline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.whistle.access.Actor;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;

/**
 * {@code import FILE MAPPING} from the command line. The application comes up as always, but opens no door and works on
 * no job of the engine. The report goes to the standard output, everything else to the error output.
 */
public final class ImportCommand {

    /** Every row is accounted for. */
    static final int DONE = 0;

    /** The import ended before the last row. */
    static final int UNFINISHED = 1;

    /** Arguments, file or mapping cannot be used; nothing is stored. */
    static final int UNUSABLE = 2;

    private static final String NAME = "import";
    private static final Map<String, Object> NO_DOORS = Map.of(
            "server.port", "-1",
            "management.server.port", "-1",
            "camunda.bpm.job-execution.enabled", "false");

    private ImportCommand() {}

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /**
     * @param application the class that Spring Boot starts
     * @return what the process shall exit with
     */
    public static int run(Class<?> application, String... arguments) {
        List<String> words = new DefaultApplicationArguments(arguments).getNonOptionArgs();
        if (words.size() != 3) {
            return unusable("用法 · Usage: java -jar whistle.jar import FILE MAPPING");
        }
        Path file = Path.of(words.get(1));
        Path mapping = Path.of(words.get(2));
        for (Path path : List.of(file, mapping)) {
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                return unusable("读不到文件 · Cannot read the file: " + path);
            }
        }
        PrintStream report = System.out;
        System.setOut(System.err);
        Ended ended;
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line import", NO_DOORS)))
                .run(arguments)) {
            ended = run(context, file, mapping, report);
        }
        return ended.reason() == null ? ended.code() : unusable(ended.reason());
    }

    /** @param reason why file or mapping cannot be used, or null; told last, so that it does not drown in the log */
    private record Ended(int code, String reason) {}

    private static Ended run(ApplicationContext context, Path file, Path mapping, PrintStream report) {
        Locale locale = Locale.getDefault();
        Imports imports = context.getBean(Imports.class);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(Actor.SYSTEM, null, List.of()));
        try (InputStream orders = Files.newInputStream(file);
                InputStream rules = Files.newInputStream(mapping)) {
            ImportRun run = imports.run(file.getFileName().toString(), orders, rules);
            context.getBean(ObjectMapper.class)
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValue(report, imports.report(run, locale));
            report.println();
            return new Ended(run.state() == ImportState.DONE ? DONE : UNFINISHED, null);
        } catch (Refusal refusal) {
            String reason = context.getBean(Problems.class).message(refusal, locale);
            return new Ended(
                    UNUSABLE, refusal.field().map(field -> field + ": ").orElse("") + reason);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int unusable(String reason) {
        System.err.println(reason);
        return UNUSABLE;
    }
}
