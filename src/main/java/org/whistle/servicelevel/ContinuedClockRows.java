package org.whistle.servicelevel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks in the table {@code clock} that go on after they were stopped, for the same or for an heir. */
@Repository
class ContinuedClockRows {

    private final JdbcClient database;

    ContinuedClockRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What stopped because the request was merged runs on. So does its promise where a result of the leading request
     * stopped it, and with it the promises of those that follow this one: that result is not theirs any more.
     *
     * @return the clocks that run on now
     */
    List<Long> reopenMerged(String trackingNumber) {
        return database.sql(
                        """
                        with recursive along (number) as (
                          select :number::text
                          union
                          select r.tracking_number
                          from along join whistle.resident_request r on r.merged_into = number
                          where r.status = 'MERGED'),
                        kept as (
                          select c.id, c.tracking_number, c.stopped_at
                          from whistle.clock c join whistle.resident_request r using (tracking_number)
                          where c.tracking_number = any(array(select number from along))
                            and c.kind = 'RESOLUTION' and c.department is null and c.outcome = 'DONE'
                            and c.round = r.redo_count)
                        update whistle.clock c set stopped_at = null, outcome = null
                        where c.tracking_number = :number and c.outcome = 'ENDED'
                           or c.id in (select id from kept
                                       where stopped_at = (select stopped_at from kept where tracking_number = :number))
                        returning id
                        """)
                .param("number", trackingNumber)
                .query(Long.class)
                .list();
    }

    /** The heir goes on where the department stood: passing a call on moves no deadline. */
    List<Long> passOn(String trackingNumber, Collection<ClockKind> kinds, String department, String heir, Instant at) {
        return database.sql(
                        """
                        insert into whistle.clock (tracking_number, kind, department, round, started_at, time_limit,
                                                   deadline, provisional, standing, paused_until, emergency,
                                                   emergency_limit)
                        select tracking_number, kind, :heir, round, started_at, time_limit, deadline, provisional,
                               standing, paused_until, emergency, emergency_limit
                        from whistle.clock c
                        where tracking_number = :number and department = :department and kind = any(:kinds)
                          and stopped_at = :at and outcome = 'RELEASED'
                          and not exists (select from whistle.clock o
                                          where o.tracking_number = c.tracking_number and o.kind = c.kind
                                            and o.department = :heir and o.round = c.round
                                            and (o.stopped_at is null or o.outcome = 'DONE'))
                        returning id
                        """)
                .param("number", trackingNumber)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("department", department)
                .param("heir", heir)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .list();
    }
}
