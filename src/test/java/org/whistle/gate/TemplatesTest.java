package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the policy of our pages would block, or what would open them, must not stand in a template at all. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\b(th:)?src=)|<style|\\s(th:)?(style|on[a-z]+)\\s*=|javascript:|th:styleappend",
            Pattern.CASE_INSENSITIVE);
    /** They have no policy, and find no file of styles; whoever reads them runs no scripts. */
    private static final Path LETTERS = TEMPLATES.resolve("mail");

    /** Writes markup as it is, or lets a text become an expression. */
    private static final Pattern UNESCAPED = Pattern.compile("th:utext|\\[\\(|th:inline|__\\$\\{");

    @Test
    void no_template_has_scripts_styles_or_handlers_of_its_own() throws IOException {
        assertThat(having(INLINE))
                .filteredOn(found -> !found.equals(LETTERS.resolve("letter.html") + ": <style"))
                .isEmpty();
    }

    @Test
    void no_template_writes_a_text_as_markup() throws IOException {
        assertThat(having(UNESCAPED))
                .as("in a plain text there is no markup to write")
                .filteredOn(found -> !found.startsWith(LETTERS.resolve("letter.txt") + ": [("))
                .isEmpty();
    }

    private static Stream<String> having(Pattern habit) throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            var templates = files.filter(Files::isRegularFile).toList();
            assertThat(templates).isNotEmpty();
            return templates.stream()
                    .flatMap(file -> habit.matcher(read(file)).results().map(found -> file + ": " + found.group()));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
