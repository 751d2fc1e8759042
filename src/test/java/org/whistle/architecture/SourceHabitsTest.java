package org.whistle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that only the sources show. */
class SourceHabitsTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_DELEGATE = 25;

    /** What may touch the case file: its rows, and the verifier that doubts them. */
    private static final Set<String> CASE_FILE = Set.of("Rows", "Verifier");

    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    /** Programs that talk to whoever typed their command. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?:insert\\s+into|update|delete\\s+from)\\s+whistle\\.(\\w+)");

    private record Source(Path path, String text) {

        String file() {
            return path.getFileName().toString();
        }

        long lines() {
            return text.lines().count();
        }

        /** The last word of its name. */
        String kind() {
            return file().replaceAll("\\.java$|^.*(?=[A-Z])", "");
        }

        /** The name of the module, the package below org.whistle. */
        String module() {
            return MAIN.resolve("org/whistle").relativize(path).getName(0).toString();
        }

        String withoutComments() {
            return COMMENTS.matcher(text).replaceAll("");
        }
    }

    @Test
    void files_are_short() {
        assertThat(sources(MAIN, TESTS))
                .as("split the file, it is longer than %d lines", LONGEST_FILE)
                .filteredOn(source -> source.lines() > LONGEST_FILE)
                .extracting(Source::path)
                .isEmpty();
    }

    @Test
    void a_delegate_is_read_at_a_glance() {
        assertThat(sources(MAIN))
                .filteredOn(source -> source.file().endsWith("Delegate.java"))
                .as("a delegate reads variables, calls one facade and writes results, in %d lines", LONGEST_DELEGATE)
                .isNotEmpty()
                .filteredOn(source -> bodyLines(source) > LONGEST_DELEGATE)
                .extracting(Source::path)
                .isEmpty();
    }

    @Test
    void nothing_is_swallowed() {
        assertThat(having("catch \\((final )?(Exception|Throwable)\\b|\\.printStackTrace\\("))
                .as("catch what you can mend, by its own type, and let the rest go up")
                .isEmpty();
    }

    @Test
    void nothing_is_printed() {
        assertThat(having("System\\.(out|err)\\b"))
                .as("log with SLF4J; only a command answers on the standard output")
                .filteredOn(path -> !path.getFileName().toString().endsWith("Command.java"))
                .isEmpty();
    }

    @Test
    void tests_do_not_sleep() {
        assertThat(sources(TESTS))
                .as("turn the clock, run the job, or wait for what you want to see")
                .filteredOn(source -> !source.file().equals("SourceHabitsTest.java"))
                .filteredOn(source -> source.text().contains("Thread.sleep("))
                .extracting(Source::path)
                .isEmpty();
    }

    @Test
    void a_table_is_written_by_one_module() {
        Map<String, Set<String>> writers = new TreeMap<>();
        for (Source source : sources(MAIN)) {
            Matcher tables = WRITTEN.matcher(source.withoutComments());
            while (tables.find()) {
                writers.computeIfAbsent(tables.group(1), table -> new TreeSet<>())
                        .add(source.module());
            }
        }

        assertThat(writers).as("tables and the modules that write them").containsKey("case_event");
        assertThat(writers)
                .as("ask the facade of the module that owns the table")
                .allSatisfy((table, modules) -> assertThat(modules).as(table).hasSize(1));
    }

    @Test
    void only_rows_touch_the_case_file() {
        assertThat(sources(MAIN))
                .as("in the module request, the case file is written and read by …Rows; "
                        + "only its verifier reads it on its own, to doubt them")
                .filteredOn(source -> source.withoutComments().contains("case_event"))
                .isNotEmpty()
                .filteredOn(source -> !source.module().equals("request") || !CASE_FILE.contains(source.kind()))
                .extracting(Source::path)
                .isEmpty();
    }

    /** The sources in which the habit is found, in code and not in a comment. */
    private static List<Path> having(String habit) {
        Pattern pattern = Pattern.compile(habit);
        return sources(MAIN, TESTS).stream()
                .filter(source -> !source.file().equals("SourceHabitsTest.java"))
                .filter(source -> pattern.matcher(source.withoutComments()).find())
                .map(Source::path)
                .toList();
    }

    /** The lines between the brace that opens the class and the one that closes it. */
    private static int bodyLines(Source source) {
        List<String> lines = source.text().lines().toList();
        int opening = 0;
        while (!lines.get(opening).matches(".*\\bclass \\w+ .*\\{")) {
            opening++;
        }
        return lines.lastIndexOf("}") - opening - 1;
    }

    private static List<Source> sources(Path... roots) {
        return Stream.of(roots).flatMap(SourceHabitsTest::walk).toList();
    }

    private static Stream<Source> walk(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> new Source(file, read(file)))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
