package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/access.md} says what the matrix says. */
class AccessPageTest {

    private static final Path PAGE = Path.of("docs/access.md");
    private static final String BEGIN = "<!-- generated:access -->";
    private static final String END = "<!-- /generated -->";

    @Test
    void the_page_shows_the_matrix() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String fresh = page.substring(0, begin) + "\n" + tables() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("access.print")) {
            Files.writeString(PAGE, fresh);
        }

        assertThat(Files.readString(PAGE))
                .as(
                        "the matrix has changed: print the page again with mvn test -Dtest=AccessPageTest -Daccess.print=true")
                .isEqualTo(fresh);
    }

    @Test
    void every_right_has_an_address_and_every_address_a_right_of_the_matrix() {
        List<Right> asked = Stream.of(
                        StaffRoutes.TABLE, ResidentRoutes.TABLE, EngineTables.REST, EngineTables.WEB_APPLICATIONS)
                .flatMap(table -> table.routes().stream())
                .map(Route::right)
                .distinct()
                .toList();
        List<Right> engineOnly = List.of(
                Resource.TASKS.to(Action.READ),
                Resource.DEFINITIONS.to(Action.READ),
                Resource.DECISION_TABLES.to(Action.READ),
                Resource.DEPLOYMENTS.to(Action.READ),
                Resource.INSTANCES.to(Action.READ));

        assertThat(asked).as("rights that addresses ask for").isSubsetOf(AccessMatrix.rights());
        assertThat(AccessMatrix.rights())
                .as("rows of the matrix that neither an address nor the engine asks for")
                .isSubsetOf(Stream.concat(asked.stream(), engineOnly.stream()).toList());
    }

    private static String tables() {
        return Arrays.stream(Resource.Group.values()).map(AccessPageTest::table).collect(Collectors.joining("\n"));
    }

    private static String table(Resource.Group group) {
        List<Who> columns = Arrays.stream(Who.values())
                .filter(who -> AccessMatrix.grants().stream()
                        .anyMatch(grant ->
                                grant.who() == who && grant.right().resource().group() == group))
                .toList();
        String head = columns.stream()
                .map(who -> who.chinese() + "<br>" + who.english())
                .collect(Collectors.joining(" | ", "| 权利 right | ", " |\n"));
        return "## " + group.chinese() + " · " + group.english() + "\n\n" + head
                + "|---".repeat(columns.size() + 1) + "|\n"
                + AccessMatrix.rights().stream()
                        .filter(right -> right.resource().group() == group)
                        .map(right -> row(right, columns))
                        .collect(Collectors.joining());
    }

    private static String row(Right right, List<Who> columns) {
        String name = right.action().chinese() + right.resource().chinese() + "<br>"
                + right.action().english() + " " + right.resource().english();
        return columns.stream()
                .map(who -> scope(who, right)
                        .map(scope -> scope.chinese() + "<br>" + scope.english())
                        .orElse("–"))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }

    /** What any account may, each role may. */
    private static Optional<Scope> scope(Who who, Right right) {
        return AccessMatrix.scope(who, right)
                .or(() -> who.role().flatMap(role -> AccessMatrix.scope(Who.STAFF, right)));
    }
}
