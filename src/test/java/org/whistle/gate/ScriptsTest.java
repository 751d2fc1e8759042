package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must not stand in a script of ours, as an answer or an address could make it do more than it says. */
class ScriptsTest {

    private static final List<Path> SCRIPTS =
            List.of(Path.of("src/main/resources/static"), Path.of("src/main/resources/plugin-webapp"));

    /** Texts that become markup or code. */
    private static final Pattern MARKUP = Pattern.compile("\\.(inner|outer)HTML\\b|insertAdjacentHTML|document\\.write"
            + "|\\beval\\(|new Function\\(|set(Timeout|Interval)\\(\\s*['\"`]|srcdoc|javascript:");
    /**
     * What writes members under names that come from outside, and so may write into the prototype of all objects. What is
     * looked up by a name from outside is written down as a Map, or only read.
     */
    private static final Pattern POLLUTION = Pattern.compile("__proto__|setPrototypeOf|\\bfor \\(.{0,40} in "
            + "|(?<=[\\w)\\]])\\[(?!['\"`\\d])[^\\]'\"`]{1,60}](?:\\[[^\\]]{1,60}]|\\.\\w+)*\\s*(?:[+|&?*/-]{0,2})=(?![=>])|Object\\.assign\\((?!new"
            + " Error\\(|\\{|one, \\{)|\\b(angular|_|\\$)\\.(merge|extend)\\(");
    /** Other windows that may send messages. */
    private static final Pattern MESSAGES = Pattern.compile("postMessage|['\"]message['\"]|onmessage");

    @Test
    void no_script_makes_markup_or_code_of_a_text() {
        assertThat(having(MARKUP)).isEmpty();
    }

    @Test
    void no_script_writes_members_under_names_from_outside() {
        assertThat(having(POLLUTION)).isEmpty();
    }

    @Test
    void the_look_at_members_finds_what_it_is_there_for() {
        assertThat(Stream.of(
                        "all[name] = value;",
                        "all[a][b] = value;",
                        "all[answer.code].words = value;",
                        "this.rows[row.id] ||= [];",
                        "x[y] += 1;",
                        "for (const key in answer) {",
                        "Object.assign(settings, answer);",
                        "a.__proto__.b = 1;"))
                .allMatch(line -> POLLUTION.matcher(line).find());
        assertThat(Stream.of(
                        "const [a, b] = pair;", "if (all[name] === value) {", "list[0] = 1;", "({ [name]: value })"))
                .noneMatch(line -> POLLUTION.matcher(line).find());
    }

    @Test
    void no_script_keeps_anything_in_the_browser() {
        // the labels of an application, where it keeps them itself, and nothing about anybody
        assertThat(having(Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie\\s*=|\\bcaches\\.")))
                .allMatch(kept -> kept.equals("src/main/resources/static/webapps/labels.js: localStorage"));
    }

    @Test
    void no_script_listens_to_other_windows() {
        assertThat(having(MESSAGES)).isEmpty();
    }

    private static List<String> having(Pattern habit) {
        List<Path> scripts = SCRIPTS.stream().flatMap(ScriptsTest::under).toList();
        assertThat(scripts).hasSizeGreaterThan(20);
        return scripts.stream()
                .flatMap(file -> habit.matcher(read(file)).results().map(found -> file + ": " + found.group()))
                .toList();
    }

    private static Stream<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList().stream();
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
