package org.whistle.workflow.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Reads the table {@code open_task}, which the database keeps. Of a few teams each is asked by itself for its first rows,
 * of an index that is in order; of many the order of all is followed, until there are enough that are theirs. So it does
 * not matter how many tasks are open, nor how many teams there are.
 */
@Repository
class OpenTaskRows {

    private static final String COLUMNS =
            "o.task, o.number, o.step, o.name, o.team, o.assignee, o.due, o.returned, o.waiting";

    private static final String RUNNING = "not o.resting and (o.due, o.task) > (:due::timestamptz, :task)";

    /** Who works in them has so many teams at most; supervisors have hundreds. */
    private static final int FEW_TEAMS = 12;

    private final JdbcClient database;

    OpenTaskRows(JdbcClient database) {
        this.database = database;
    }

    /** @return the first of a list after a place, what is due first at the top */
    List<OpenTask> page(DeskList list, DeskSight sight, Day day, Place after, int most) {
        plan(list, sight);
        return ask("select " + COLUMNS + source(list, sight), list, sight, day, after, most)
                .query(OpenTaskRows::task)
                .list();
    }

    /**
     * Whoever collects and sorts reads all of a large team, though what is guessed of one of middle size says otherwise: so
     * an index is followed wherever one is in the order of the list. A plan that is made once takes many teams for few.
     */
    private void plan(DeskList list, DeskSight sight) {
        String collects = few(sight) || list.isOfTime() ? "off" : "on";
        database.sql("select set_config('enable_sort', ?, true), set_config('enable_bitmapscan', ?, true),"
                        + " set_config('plan_cache_mode', ?, true)")
                .params(collects, collects, few(sight) ? "auto" : "force_custom_plan")
                .query()
                .singleRow();
    }

    /** @return how many a list has; one more than the most where there are more: it stops there, whosever they are */
    long count(DeskList list, DeskSight sight, Day day, int most) {
        String counted = "select count(*) from (select 1" + from(list, sight) + " limit :most) counted";
        return ask(counted, list, sight, day, Place.START, most + 1)
                .query(Long.class)
                .single();
    }

    private static String source(DeskList list, DeskSight sight) {
        String sorted = " order by o.due, o.task limit :most";
        if (list == DeskList.MINE || !few(sight)) {
            return from(list, sight) + sorted;
        }
        return " from unnest(:teams::text[]) asked cross join lateral (select " + COLUMNS + " from whistle.open_task o"
                + " where " + RUNNING + " and " + list.condition() + " and o.team = asked" + sorted + ") o" + sorted;
    }

    private static boolean few(DeskSight sight) {
        return sight.teams().size() <= FEW_TEAMS && !sight.everything();
    }

    private static String from(DeskList list, DeskSight sight) {
        boolean all = list == DeskList.MINE || sight.everything();
        return " from whistle.open_task o where " + RUNNING + " and " + list.condition()
                + (all ? "" : " and o.team = any(:teams)");
    }

    private StatementSpec ask(String select, DeskList list, DeskSight sight, Day day, Place after, int most) {
        StatementSpec asked = database.sql(select)
                .param("due", after.due())
                .param("task", after.task())
                .param("most", most);
        if (select.contains(":teams")) {
            asked.param("teams", sight.teams().toArray(String[]::new));
        }
        if (select.contains(":account")) {
            asked.param("account", sight.account());
        }
        if (select.contains(":now")) {
            asked.param("now", Timestamp.from(day.now()));
        }
        if (select.contains(":midnight")) {
            asked.param("midnight", Timestamp.from(day.midnight()));
        }
        return asked;
    }

    /** @return those of the tasks that are open, also while they rest */
    List<OpenTask> of(Set<String> tasks) {
        return database.sql("select " + COLUMNS + " from whistle.open_task o where o.task = any(?)")
                .params(List.of((Object) tasks.toArray(String[]::new)))
                .query(OpenTaskRows::task)
                .list();
    }

    /** @return the open tasks of a request that do not rest, what is due first at the top */
    List<OpenTask> ofNumber(String number) {
        return database.sql(
                        "select " + COLUMNS
                                + " from whistle.open_task o where o.number = ? and not o.resting order by o.due, o.task limit 100")
                .param(number)
                .query(OpenTaskRows::task)
                .list();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        // a time that is never does not fit into a moment
        boolean never = row.getString("due").equals("infinity");
        return new OpenTask(
                row.getString("task"),
                row.getString("number"),
                row.getString("step"),
                row.getString("name"),
                row.getString("team"),
                row.getString("assignee"),
                never ? null : row.getTimestamp("due").toInstant(),
                row.getBoolean("returned"),
                row.getBoolean("waiting"));
    }
}
