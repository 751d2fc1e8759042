package org.whistle.testing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs timers as the job executor does, but only when told to, and only those of some requests. */
@Component
public class DueTimers {

    private final JdbcClient database;
    private final Clock clock;
    private final ManagementService management;

    DueTimers(JdbcClient database, Clock clock, ManagementService management) {
        this.database = database;
        this.clock = clock;
        this.management = management;
    }

    /** Runs what is due by now, of every request the earliest first, and what that brings about. */
    public void run(Collection<String> trackingNumbers) {
        for (List<String> due = firstDue(trackingNumbers); !due.isEmpty(); due = firstDue(trackingNumbers)) {
            due.forEach(management::executeJob);
        }
    }

    /** @return all jobs that are due by now, in the order in which the job executor takes them */
    public List<String> due(Collection<String> trackingNumbers) {
        return database.sql(
                        """
                        select j.id_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
                        where i.business_key_ = any(?) and j.duedate_ <= ? order by j.duedate_
                        """)
                .params(trackingNumbers.toArray(String[]::new), Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }

    /** @return of every request the job that is due first */
    public List<String> firstDue(Collection<String> trackingNumbers) {
        return database.sql(
                        """
                        select distinct on (i.business_key_) j.id_
                        from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
                        where i.business_key_ = any(?) and j.duedate_ <= ?
                        order by i.business_key_, j.duedate_, j.id_::bigint
                        """)
                .params(trackingNumbers.toArray(String[]::new), Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }
}
