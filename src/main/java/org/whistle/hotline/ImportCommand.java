package org.whistle.hotline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.whistle.access.Actor;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;
import org.whistle.startup.Command;

/**
 * {@code import FILE MAPPING} from the command line.
 */
public final class ImportCommand {

    /** Every row is accounted for. */
    static final int DONE = 0;

    /** The import ended before the last row. */
    static final int UNFINISHED = 1;

    /** Arguments, file or mapping cannot be used; nothing is stored. */
    static final int UNUSABLE = 2;

    /** The first word of the command line. */
    public static final String NAME = "import";

    private ImportCommand() {}

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
        Ended ended = Command.run(application, Map.of(), arguments, command -> run(command, file, mapping));
        return ended.reason() == null ? ended.code() : unusable(ended.reason());
    }

    /** @param reason why file or mapping cannot be used, or null; told last, so that it does not drown in the log */
    private record Ended(int code, String reason) {}

    private static Ended run(Command command, Path file, Path mapping) {
        Locale locale = Locale.getDefault();
        Imports imports = command.bean(Imports.class);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(Actor.SYSTEM, null, List.of()));
        try (InputStream orders = Files.newInputStream(file);
                InputStream rules = Files.newInputStream(mapping)) {
            ImportRun run = imports.run(file.getFileName().toString(), orders, rules);
            command.report(imports.report(run, locale));
            return new Ended(run.state() == ImportState.DONE ? DONE : UNFINISHED, null);
        } catch (Refusal refusal) {
            String reason = command.bean(Problems.class).message(refusal, locale);
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
