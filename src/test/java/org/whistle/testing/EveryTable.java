package org.whistle.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The whole database, as whoever gets hold of it may search it: in plain words, as bytes and as JSON writes them. */
@Component
public class EveryTable {

    private final DatabaseOwner owner;

    EveryTable(DatabaseOwner owner) {
        this.owner = owner;
    }

    public List<String> names() throws SQLException {
        try (Connection connection = owner.connect()) {
            return names(connection);
        }
    }

    /** @return the tables that hold one of the words somewhere */
    public List<String> holding(String... words) throws SQLException {
        String[] patterns = Stream.of(words)
                .flatMap(word ->
                        Stream.of(word, HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)), escaped(word)))
                .map(word -> "%" + word.replace("\\", "\\\\") + "%")
                .toArray(String[]::new);
        List<String> found = new ArrayList<>();
        try (Connection connection = owner.connect()) {
            for (String table : names(connection)) {
                if (holds(connection, table, patterns)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static List<String> names(Connection connection) throws SQLException {
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
    private static boolean holds(Connection connection, String table, String[] patterns) throws SQLException {
        String search = "select exists (select from %s t where cast(t as text) ilike any (?))".formatted(table);
        try (PreparedStatement statement = connection.prepareStatement(search)) {
            statement.setArray(1, connection.createArrayOf("text", patterns));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** As JSON may write what is not Latin. */
    private static String escaped(String word) {
        StringBuilder written = new StringBuilder();
        word.chars().forEach(letter -> written.append(letter < 128 ? "" + (char) letter : "\\u%04x".formatted(letter)));
        return written.toString();
    }
}
