package org.whistle.cost;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.testing.DatabaseOwner;

/** What the server itself counted (pg_stat_statements), asked over a connection of the owner's. */
@Component
class StatementCounter {

    private final DatabaseOwner database;

    StatementCounter(DatabaseOwner database) {
        this.database = database;
    }

    void reset() throws Exception {
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** @return how often the application's role ran each statement since the reset, most often first */
    Map<String, Long> counted() throws Exception {
        Map<String, Long> calls = new LinkedHashMap<>();
        try (Connection owner = database.connect();
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
}
