package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.DatabaseOwner;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** Whoever gets hold of the whole database learns of nobody who filed, and of nobody who was looked up. */
@WholeApplication
class AtRestTest {

    private static final Reporter OUYANG = new Reporter("欧阳试封", "13788866601", "ouyang.seal@example.org");
    private static final String NOTE = "约在 13788866602 试写门牌";

    @Autowired
    private DatabaseOwner owner;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Test
    void after_a_whole_life_no_table_holds_name_phone_or_mail() throws SQLException {
        Receipt request = loop.carryUpTo(OUYANG.request(Items.RUBBISH), "reportIn");
        look(request, "reportIn", "sanitation");
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        look(request, "callBack", "calltaker");
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        loop.assertEnded(request, Status.CLOSED);

        try (Connection connection = owner.connect()) {
            List<String> tables = tables(connection);

            assertThat(tables).contains("whistle.reporter", "whistle.reveal", "public.act_ge_bytearray");
            assertThat(holding(
                            connection, tables, List.of(OUYANG.name(), OUYANG.phone(), OUYANG.email(), "13788866602")))
                    .as("tables that hold what was filed, in plain words or as bytes")
                    .isEmpty();
            assertThat(holding(connection, tables, List.of(number(request))))
                    .as("tables that are searched at all")
                    .contains("whistle.reporter", "whistle.resident_request");
        }
    }

    private void look(Receipt request, String task, String account) {
        String path = "/api/cases/of-task/" + loop.task(request, task).getId() + "/contact";
        String wish = "{\"reason\": \"OTHER\", \"note\": \"%s\"}".formatted(NOTE);

        assertThat(http.post(path, wish).as(account).answer().text()).contains(OUYANG.phone(), OUYANG.name());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        """
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """);
                ResultSet rows = statement.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    /** A row as text shows bytes as hexadecimal digits. */
    private static List<String> holding(Connection connection, List<String> tables, List<String> words)
            throws SQLException {
        String[] patterns = words.stream()
                .flatMap(word ->
                        Stream.of(word, HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)), escaped(word)))
                .map(word -> "%" + word.replace("\\", "\\\\") + "%")
                .toArray(String[]::new);
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            String search = "select exists (select from %s t where cast(t as text) ilike any (?))".formatted(table);
            try (PreparedStatement statement = connection.prepareStatement(search)) {
                statement.setArray(1, connection.createArrayOf("text", patterns));
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    /** As JSON may write what is not Latin. */
    private static String escaped(String word) {
        StringBuilder written = new StringBuilder();
        word.chars().forEach(letter -> written.append(letter < 128 ? "" + (char) letter : "\\u%04x".formatted(letter)));
        return written.toString();
    }
}
