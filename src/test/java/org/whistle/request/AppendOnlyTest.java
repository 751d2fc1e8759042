package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Nobody changes or removes what only grows, the case file first: not the application, and not by accident the owner. */
@WholeApplication
class AppendOnlyTest {

    /** Of what only grows; refused to the application and to the owner alike. */
    private static final List<String> CHANGES = List.of(
            "update whistle.case_event set actor = 'nobody'",
            "delete from whistle.case_event",
            "truncate whistle.case_event",
            "update whistle.case_seal set position = 0",
            "delete from whistle.case_seal",
            "truncate whistle.case_seal",
            "update whistle.day_seal set links = 0",
            "delete from whistle.day_seal",
            "update whistle.reveal set account = 'nobody'",
            "delete from whistle.reveal",
            "truncate whistle.reveal",
            "update whistle.case_text set texts = '{}'",
            "truncate whistle.case_text",
            "update whistle.retention_rule set months = 600",
            "delete from whistle.retention_rule",
            "truncate whistle.retention_rule",
            "update whistle.personal_data_deed set account = 'nobody'",
            "delete from whistle.personal_data_deed",
            "truncate whistle.personal_data_deed",
            "update whistle.retention_run set report = '{}'",
            "delete from whistle.retention_run",
            "truncate whistle.retention_run",
            "delete from whistle.legal_hold",
            "truncate whistle.legal_hold");

    @Autowired
    private JdbcConnectionDetails application;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Loop loop;

    @BeforeEach
    void something_is_on_file() {
        loop.file(Items.RUBBISH);
    }

    @Test
    void the_application_is_no_superuser_and_owns_nothing_of_ours() {
        assertThat(database.sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(database.sql(
                                "select count(*) from pg_tables where schemaname = 'whistle' and tableowner = current_user")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    @ValueSource(
            strings = {
                "alter table whistle.case_event disable trigger all",
                "drop table whistle.case_event cascade",
            })
    void the_application_has_no_right_to_it(String change) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(application, change))
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"))
                .withMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    @ValueSource(
            strings = {
                "update whistle.legal_hold set put_by = 'nobody'",
            })
    void a_trigger_stops_the_owner(String change) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(owner, change))
                .withMessageContaining("append-only");
    }

    private static void execute(JdbcConnectionDetails who, String change) throws SQLException {
        execute(who.getJdbcUrl(), who.getUsername(), who.getPassword(), change);
    }

    private static void execute(FlywayConnectionDetails who, String change) throws SQLException {
        execute(who.getJdbcUrl(), who.getUsername(), who.getPassword(), change);
    }

    private static void execute(String url, String role, String password, String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, role, password);
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
