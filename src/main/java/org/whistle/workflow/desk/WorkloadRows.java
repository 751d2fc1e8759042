package org.whistle.workflow.desk;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts the table {@code open_task} by team and person; each count stops where nobody needs to know more. */
@Repository
class WorkloadRows {

    private static final String COUNT =
            "(select count(*) from (select 1 from whistle.open_task o where %s and not o.resting%s limit :most) counted)";

    private final JdbcClient database;

    WorkloadRows(JdbcClient database) {
        this.database = database;
    }

    /** @param of a team, or an account */
    record Load(String of, long open, long today, long overdue, long unclaimed) {}

    List<Load> ofTeams(Collection<String> teams, Day day) {
        return ask("o.team = one", "o.team = one and o.assignee is null", teams, day)
                .query(Load.class)
                .list();
    }

    List<Load> ofPeople(String team, Collection<String> accounts, Day day) {
        return ask("o.team = :team and o.assignee = one", "false", accounts, day)
                .param("team", team)
                .query(Load.class)
                .list();
    }

    private StatementSpec ask(String whose, String unclaimed, Collection<String> all, Day day) {
        String sql = "select one as of, " + COUNT.formatted(whose, "") + " as open, "
                + COUNT.formatted(whose, " and o.due > :now and o.due < :midnight") + " as today, "
                + COUNT.formatted(whose, " and o.due <= :now") + " as overdue, "
                + COUNT.formatted(unclaimed, "") + " as unclaimed from unnest(:all::text[]) one";
        return database.sql(sql)
                .param("most", DeskCounts.MOST + 1)
                .param("now", Timestamp.from(day.now()))
                .param("midnight", Timestamp.from(day.midnight()))
                .param("all", all.toArray(String[]::new));
    }
}
