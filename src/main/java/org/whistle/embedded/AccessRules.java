package org.whistle.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Who may connect to the embedded server: the owner, who makes the tables, and the application, which only uses them;
 * both with the password, both from this machine. Harmless when repeated.
 */
final class AccessRules {

    private static final String RULES =
            """
            # written by Whistle at every start
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private AccessRules() {}

    /** Before the server starts, so that there is no moment without a password. */
    static void write(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), RULES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void grant(Connection owner, String password) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            if (missing(statement, "select 1 from pg_roles where rolname = '" + EmbeddedDatabase.APPLICATION + "'")) {
                statement.execute("create role %s login nosuperuser nocreatedb nocreaterole"
                        .formatted(EmbeddedDatabase.APPLICATION));
            }
            // the password is hexadecimal, so it needs no quoting of its own
            statement.execute("alter role %s password '%s'".formatted(EmbeddedDatabase.APPLICATION, password));
            if (missing(statement, "select 1 from pg_database where datname = '" + EmbeddedDatabase.DATABASE + "'")) {
                statement.execute("create database " + EmbeddedDatabase.DATABASE);
            }
        }
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }
}
