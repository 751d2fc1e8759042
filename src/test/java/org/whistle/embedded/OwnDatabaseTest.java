package org.whistle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.embedded.TestHome.execute;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whistle.WhistleApplication;

/** A database of the operator's own, with one plain user that owns it and migrates it. */
class OwnDatabaseTest {

    private static final String USER = "operator";
    private static final String PASSWORD = "the operator's own";

    @Test
    void the_application_keeps_everything_there_starts_no_server_and_loads_no_sample() throws Exception {
        try (EmbeddedDatabase server = TestHome.used().start()) {
            execute(server, "create role %s login password '%s'".formatted(USER, PASSWORD.replace("'", "''")));
            execute(server, "create database city owner " + USER);
            String url = server.jdbcUrl().replace("/" + EmbeddedDatabase.DATABASE, "/city");
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "own-database-");

            try (OtherProcess application = startOn(url, folder)) {
                assertThat(statusOfFirstPage(application)).isEqualTo(200);
            }

            try (Connection user = DriverManager.getConnection(url, USER, PASSWORD)) {
                assertThat(folder.resolve("var/postgres")).doesNotExist();
                assertThat(folder.resolve("var/keys"))
                        .as("made where no setting names other keys")
                        .isRegularFile();
                assertThat(count(user, "information_schema.tables where table_name = 'act_ru_task'"))
                        .isEqualTo(1);
                assertThat(count(user, "whistle.staff")).isZero();
                assertThat(count(user, "whistle.unit")).isZero();
                assertThat(count(user, "act_id_user")).isZero();
                assertThat(count(user, "whistle.calendar_list"))
                        .as("years with their holidays, which every database has")
                        .isEqualTo(7);
                assertAppendOnly(user);
            }
        }
    }

    private static OtherProcess startOn(String url, Path folder) throws Exception {
        return OtherProcess.run(
                WhistleApplication.class,
                folder,
                Map.of(
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", USER,
                        "SPRING_DATASOURCE_PASSWORD", PASSWORD),
                "--server.port=0");
    }

    private static int statusOfFirstPage(OtherProcess application) throws Exception {
        String port = application
                .untilItHasSaid("Tomcat started on port ", 1)
                .saidAfter("Tomcat started on port ")
                .get(0);
        URI first = URI.create("http://localhost:" + port + "/");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(first).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** The owner has given up the right to change entries, and taking it back does not help. */
    private static void assertAppendOnly(Connection user) throws SQLException {
        try (Statement statement = user.createStatement()) {
            statement.execute("insert into whistle.case_event (case_key, at, source, kind, actor, detail)"
                    + " values ('own', now(), 'DOMAIN', 'FILED', 'resident', '{}')");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("update whistle.case_event set actor = 'nobody'"))
                    .withMessageContaining("permission denied");
            statement.execute("grant all on whistle.case_event to " + USER);
            for (String change : new String[] {
                "update whistle.case_event set actor = 'nobody'",
                "delete from whistle.case_event",
                "truncate whistle.case_event"
            }) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(change))
                        .withMessageContaining("append-only");
            }
        }
    }

    private static long count(Connection user, String from) throws SQLException {
        try (Statement statement = user.createStatement();
                ResultSet answer = statement.executeQuery("select count(*) from " + from)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
