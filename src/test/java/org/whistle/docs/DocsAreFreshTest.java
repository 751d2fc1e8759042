package org.whistle.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.models.ModelFiles.kebab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistle.models.ModelFiles;
import org.whistle.models.ModelFiles.ProcessFile;

/** What is written about the models is what the models say. */
class DocsAreFreshTest {

    private static final Path DOCS = Path.of("docs");
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- generated:tasks -->";
    private static final String END = "<!-- /generated -->";
    private static final int LONGEST_README = 120;

    static List<ProcessFile> processes() {
        return ModelFiles.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void the_page_of_a_process_lists_its_tasks(ProcessFile file) {
        String key = file.process().getId();
        Path page = DOCS.resolve("processes").resolve(kebab(key) + ".md");
        assertThat(page).as("the page of the process %s", key).exists();

        String text = text(page);
        String expected = table(file);

        assertThat(text).as(page.toString()).contains(BEGIN, END).contains("`%s`".formatted(key));
        assertThat(between(text))
                .as("the tasks in %s; put this between the marks:%n%n%s%n", page, expected)
                .isEqualTo(expected);
    }

    @Test
    void every_decision_has_its_page() {
        ModelFiles.decisions().stream().map(file -> file.decision().getId()).forEach(decision -> assertThat(
                        DOCS.resolve("decisions").resolve(kebab(decision) + ".md"))
                .as("the page of the decision %s", decision)
                .exists()
                .content()
                .contains("`%s`".formatted(decision)));
    }

    @Test
    void every_page_is_about_a_model() {
        assertThat(pages("processes"))
                .as("pages below docs/processes; remove those whose process is gone")
                .containsExactlyInAnyOrderElementsOf(
                        names(ModelFiles.processes().stream().map(ProcessFile::path)));
        assertThat(pages("decisions"))
                .as("pages below docs/decisions; remove those whose decision is gone")
                .containsExactlyInAnyOrderElementsOf(
                        names(ModelFiles.decisions().stream().map(ModelFiles.DecisionFile::path)));
    }

    @Test
    void both_overviews_name_every_model() {
        ModelFiles.processes().forEach(file -> assertThat(text(DOCS.resolve("processes/README.md")))
                .as("docs/processes/README.md")
                .contains("`%s`](%s.md)"
                        .formatted(file.process().getId(), kebab(file.process().getId()))));
        ModelFiles.decisions().forEach(file -> assertThat(text(DOCS.resolve("decisions/README.md")))
                .as("docs/decisions/README.md")
                .contains("`%s`](%s.md)"
                        .formatted(
                                file.decision().getId(), kebab(file.decision().getId()))));
    }

    @Test
    void the_readme_is_read_in_one_go() {
        if (Files.exists(README)) {
            assertThat(text(README).lines().count())
                    .as("lines of README.md; move what is longer to docs/")
                    .isLessThanOrEqualTo(LONGEST_README);
        }
    }

    private static String table(ProcessFile file) {
        Stream<String> head = Stream.of("| key | name | candidates | form | due |", "|---|---|---|---|---|");
        Stream<String> rows = file.model().getModelElementsByType(UserTask.class).stream()
                .map(task -> Stream.of(
                                task.getId(),
                                task.getName(),
                                task.getCamundaCandidateGroups(),
                                task.getCamundaFormRef(),
                                task.getCamundaDueDate())
                        .map(DocsAreFreshTest::cell)
                        .collect(Collectors.joining(" | ", "| ", " |")));
        return Stream.concat(head, rows).collect(Collectors.joining("\n"));
    }

    private static String cell(String value) {
        String written = value == null ? "–" : value;
        return written.contains("${") ? "`" + written + "`" : written;
    }

    private static String between(String text) {
        return text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END))
                .strip();
    }

    private static List<String> pages(String folder) {
        try (Stream<Path> found = Files.list(DOCS.resolve(folder))) {
            return names(found.filter(page -> !page.getFileName().toString().equals("README.md")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> names(Stream<Path> paths) {
        return paths.map(ModelFiles::name).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
