package org.whistle.workflow.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.supervision.Reach;

/** Tasks that somebody has taken on, of those that ask a group, within reach. */
@Repository
class AssignedTasks {

    private static final String ASSIGNED =
            """
            from act_ru_task t
              join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = :asked
              join act_ru_execution e on e.id_ = t.proc_inst_id_
              join whistle.resident_request r on r.tracking_number = e.business_key_
            where (:everything or r.community = any(:communities))
            """;

    /** More of a group's tasks are not looked at for a count. */
    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient database;

    AssignedTasks(JdbcClient database) {
        this.database = database;
    }

    /** @param due null where nothing says */
    record Assigned(String id, String step, String name, Instant due, String trackingNumber, String item) {}

    /** @return how many tasks of the group each one has who has any, whoever has left meanwhile too */
    Map<String, Integer> counts(String asked, Reach reach) {
        String taken =
                "select t.assignee_ as person " + ASSIGNED + " and t.assignee_ is not null limit " + MOST_COUNTED;
        return of("select person, count(*) as count from (" + taken + ") one group by 1", asked, reach)
                .query((row, number) -> Map.entry(row.getString("person"), row.getInt("count")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return how many tasks of the group somebody has */
    int count(String asked, String person, Reach reach) {
        return of("select count(*) " + ASSIGNED + " and t.assignee_ = :person", asked, reach)
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** @return the most urgent first */
    List<Assigned> of(String asked, String person, Reach reach, int most) {
        return of(
                        "select t.id_, t.task_def_key_, t.name_, t.due_date_, r.tracking_number, r.item " + ASSIGNED
                                + " and t.assignee_ = :person order by t.due_date_ nulls last, t.id_ limit " + most,
                        asked,
                        reach)
                .param("person", person)
                .query(AssignedTasks::assigned)
                .list();
    }

    /** @return those of the tasks that are still theirs, the most urgent first */
    List<Assigned> of(String asked, String person, Reach reach, Collection<String> tasks) {
        return of(
                        "select t.id_, t.task_def_key_, t.name_, t.due_date_, r.tracking_number, r.item " + ASSIGNED
                                + " and t.assignee_ = :person and t.id_ = any(:tasks)"
                                + " order by t.due_date_ nulls last, t.id_",
                        asked,
                        reach)
                .param("person", person)
                .param("tasks", tasks.toArray(String[]::new))
                .query(AssignedTasks::assigned)
                .list();
    }

    /** Whether a task is still theirs; who wants to claim or complete it waits until the transaction is over. */
    boolean hold(String task, String person) {
        return database.sql("select id_ from act_ru_task where id_ = ? and assignee_ = ? for update")
                .params(task, person)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static Assigned assigned(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        return new Assigned(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                due == null ? null : due.toInstant(),
                row.getString("tracking_number"),
                row.getString("item"));
    }

    private JdbcClient.StatementSpec of(String sql, String asked, Reach reach) {
        return database.sql(sql)
                .param("asked", asked)
                .param("everything", reach.everything())
                .param("communities", reach.array());
    }
}
