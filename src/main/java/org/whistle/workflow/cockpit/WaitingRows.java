package org.whistle.workflow.cockpit;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.supervision.Models.Waiting;

/**
 * What stands at the activities of a definition. The engine counts the same for Cockpit, but over all districts; what has
 * no number is nobody's case, and is left out here.
 */
@Repository
class WaitingRows {

    private final JdbcClient database;
    private final InstantSource now;

    WaitingRows(JdbcClient database, InstantSource now) {
        this.database = database;
        this.now = now;
    }

    Map<String, Waiting> of(String definition, List<String> prefixes) {
        Map<String, Waiting> waiting = new HashMap<>();
        database.sql(
                        """
                        select e.act_id_ as activity, count(*) as standing,
                               count(*) filter (where t.due_date_ < :now) as late
                        from act_ru_execution e
                        join act_ru_execution p on p.id_ = e.proc_inst_id_
                        left join act_ru_task t on t.execution_id_ = e.id_
                        where e.proc_def_id_ = :definition and e.act_id_ is not null and e.is_active_
                          and p.business_key_ like any(:begin)
                        group by 1
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("definition", definition)
                .param("begin", prefixes.stream().map(prefix -> prefix + "%").toArray(String[]::new))
                .query(row -> {
                    waiting.put(row.getString("activity"), new Waiting(row.getLong("standing"), row.getLong("late")));
                });
        return waiting;
    }
}
