package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.testing.WholeApplication;

/** Every column that could hold somebody's words is either erased with its case or listed as one that holds none. */
@WholeApplication
class PersonalTextsTest {

    private static final Path OTHERS = Path.of("src/test/resources/privacy/columns-without-words-of-cases.txt");

    /** They go as whole rows, or with the bytes of pictures; the case file's own words stand in case_text. */
    private static final Set<String> ROWS = Set.of(
            "reporter.name",
            "reporter.phone",
            "reporter.email",
            "reporter.sealed",
            "reporter.phone_mark",
            "reporter.email_mark",
            "attachment_bytes.bytes",
            "case_text.texts");

    @Autowired
    private JdbcClient database;

    @Test
    void a_new_column_is_classified_before_it_is_built() throws IOException {
        Set<String> erased = PersonalTexts.COLUMNS.stream()
                .map(column -> column.table() + "." + column.column())
                .collect(Collectors.toSet());
        List<String> others = others();

        assertThat(columns())
                .as(
                        "say in PersonalTexts how the column is erased, or in %s that it holds no words about a case",
                        OTHERS)
                .containsExactlyInAnyOrderElementsOf(Stream.of(erased, ROWS, others)
                        .flatMap(Collection::stream)
                        .toList());
        assertThat(others)
                .as("either erased or not")
                .doesNotContainAnyElementsOf(erased)
                .doesNotHaveDuplicates();
    }

    private static List<String> others() throws IOException {
        return Files.readAllLines(OTHERS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(line -> Stream.of(
                                line.substring(line.indexOf(':') + 1).trim().split("\\s+"))
                        .map(column -> line.substring(0, line.indexOf(':')) + "." + column))
                .toList();
    }

    private Set<String> columns() {
        return new TreeSet<>(database.sql(
                        """
                        select c.table_name || '.' || c.column_name
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'whistle' and t.table_type = 'BASE TABLE'
                          and c.table_name <> 'flyway_schema_history'
                          and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
                        """)
                .query(String.class)
                .list());
    }
}
