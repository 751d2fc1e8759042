package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A module of scripts that names what another one does not give runs not at all, and its page stays empty. */
class ScriptImportsTest {

    private static final Path PLUGINS = Path.of("src/main/resources/plugin-webapp");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern IMPORT = Pattern.compile("import \\{([^}]*)} from '([^']+)'");
    private static final Pattern PASSED_ON = Pattern.compile("export \\{([^}]*)} from '([^']+)'");
    private static final Pattern ALL_PASSED_ON = Pattern.compile("export \\* from '([^']+)'");
    private static final Pattern GIVEN =
            Pattern.compile("export (?:async )?(?:function|const|let|class) (\\w+)", Pattern.MULTILINE);
    /** Where the web applications serve the files of a plugin. */
    private static final Pattern SERVED = Pattern.compile("^(?:\\.\\./)+\\w+/plugin/([\\w-]+)/static/");

    @Test
    void each_name_that_a_script_takes_is_given() throws IOException {
        List<Path> scripts = scripts();
        assertThat(scripts).hasSizeGreaterThan(50);

        List<String> missing = new ArrayList<>();
        for (Path script : scripts) {
            Stream.of(IMPORT, PASSED_ON)
                    .flatMap(pattern -> pattern.matcher(read(script)).results())
                    .forEach(taken -> {
                        Path from = resolve(script, taken.group(2));
                        names(taken)
                                .filter(name ->
                                        !Files.exists(from) || !given(from).contains(name))
                                .forEach(name -> missing.add(script + ": " + name + " of " + from));
                    });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void what_is_passed_on_is_given_too() {
        assertThat(given(PLUGINS.resolve("whistle-cockpit/app/shared.js"))).contains("ask", "element", "timeLeft");
        assertThat(given(PLUGINS.resolve("whistle-cockpit/app/shared.js"))).doesNotContain("nothing");
    }

    private static List<Path> scripts() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : List.of(PLUGINS, STATIC)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".js")).forEach(found::add);
            }
        }
        return found;
    }

    private static Set<String> given(Path script) {
        Set<String> given = new HashSet<>();
        String text = read(script);
        GIVEN.matcher(text).results().map(found -> found.group(1)).forEach(given::add);
        PASSED_ON.matcher(text).results().flatMap(ScriptImportsTest::names).forEach(given::add);
        ALL_PASSED_ON.matcher(text).results().forEach(found -> given.addAll(given(resolve(script, found.group(1)))));
        return given;
    }

    private static Stream<String> names(MatchResult taken) {
        return Pattern.compile(",")
                .splitAsStream(taken.group(1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.contains(" as ") ? name.substring(0, name.indexOf(" as ")) : name);
    }

    private static Path resolve(Path script, String address) {
        return SERVED.matcher(address)
                .results()
                .findFirst()
                .map(found -> PLUGINS.resolve(found.group(1)).resolve(address.substring(found.end())))
                .orElseGet(() -> script.resolveSibling(address).normalize());
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
