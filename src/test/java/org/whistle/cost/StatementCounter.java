package org.whistle.cost;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the server itself counted (pg_stat_statements), asked over a connection of the owner's. */
@Component
class StatementCounter {

    private static final String OWNER = "postgres";

    private final DataSource application;
    private final Path home;

    StatementCounter(DataSource application, Environment environment) {
        this.application = application;
        this.home = Path.of(environment.getRequiredProperty("whistle.embedded.home"));
    }

    void reset() throws Exception {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** @return how often the application's role ran each statement since the reset, most often first */
    Map<String, Long> counted() throws Exception {
        Map<String, Long> calls = new LinkedHashMap<>();
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        select query, calls from pg_stat_statements
                        where userid = 'whistle'::regrole order by calls desc, query
                        """)) {
            while (rows.next()) {
                calls.merge(rows.getString("query").replaceAll("\\s+", " "), rows.getLong("calls"), Long::sum);
            }
        }
        return calls;
    }

    private Connection owner() throws Exception {
        String password = Files.readString(home.resolve("postgres.password"));
        return DriverManager.getConnection(url(), OWNER, password);
    }

    private String url() throws SQLException {
        try (Connection connection = application.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }
}
