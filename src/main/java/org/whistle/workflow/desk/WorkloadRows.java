package org.whistle.workflow.desk;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts the table {@code open_task} by team and person: all that is asked stands in one index, which is read once. */
@Repository
class WorkloadRows {

    private static final String COUNTS =
            """
            count(*) as open,
            count(*) filter (where o.due > :now and o.due < :midnight) as today,
            count(*) filter (where o.due <= :now) as overdue,
            count(*) filter (where o.assignee is null) as unclaimed
            from whistle.open_task o where not o.resting
            """;

    private static final String OF_ALL =
            """
            select one as of, coalesce(open, 0) as open, coalesce(today, 0) as today, coalesce(overdue, 0) as overdue,
                   coalesce(unclaimed, 0) as unclaimed
            from unnest(:all::text[]) one left join (%s) load on load.of = one
            order by overdue desc, open desc, one limit :most
            """;

    private final JdbcClient database;

    WorkloadRows(JdbcClient database) {
        this.database = database;
    }

    /** @param of a team, or an account */
    record Load(String of, long open, long today, long overdue, long unclaimed) {}

    /** @return those with the most to do, what is overdue above all */
    List<Load> ofTeams(Collection<String> teams, Day day, int most) {
        return ask("select o.team as of, " + COUNTS + " and o.team = any(:all) group by o.team", teams, day, most)
                .query(Load.class)
                .list();
    }

    List<Load> ofPeople(String team, Collection<String> accounts, Day day) {
        String counts = "select o.assignee as of, " + COUNTS
                + " and o.team = :team and o.assignee = any(:all) group by o.assignee";
        return ask(counts, accounts, day, accounts.size())
                .param("team", team)
                .query(Load.class)
                .list();
    }

    private StatementSpec ask(String counts, Collection<String> all, Day day, int most) {
        return database.sql(OF_ALL.formatted(counts))
                .param("now", Timestamp.from(day.now()))
                .param("midnight", Timestamp.from(day.midnight()))
                .param("all", all.toArray(String[]::new))
                .param("most", most);
    }
}
