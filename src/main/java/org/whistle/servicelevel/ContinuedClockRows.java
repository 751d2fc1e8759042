package org.whistle.servicelevel;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
     * What stopped because the request was merged runs on; nothing of an evaluation, which is none of what is merged, but
     * may have ended a call before. So does its promise where a result of the leading request
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
                        where c.tracking_number = :number and c.outcome = 'ENDED' and c.kind <> 'EVALUATION'
                           or c.id in (select id from kept
                                       where stopped_at = (select stopped_at from kept where tracking_number = :number))
                        returning id
                        """)
                .param("number", trackingNumber)
                .query(Long.class)
                .list();
    }

    /**
     * The heir goes on where the department stood: passing a call on moves no deadline. What the heir has already, it
     * keeps.
     *
     * @param released clocks of one department, of a kind each
     * @return the clocks that the heir takes over, as its own
     */
    Map<ClockKind, Long> passOn(Collection<Long> released, String heir) {
        Map<ClockKind, Long> inherited = new EnumMap<>(ClockKind.class);
        database.sql(
                        """
                        insert into whistle.clock (tracking_number, kind, department, round, started_at, time_limit,
                                                   deadline, provisional, standing, paused_until, emergency,
                                                   emergency_limit)
                        select tracking_number, kind, :heir, round, started_at, time_limit, deadline, provisional,
                               standing, paused_until, emergency, emergency_limit
                        from whistle.clock c
                        where c.id = any(:released)
                          and not exists (select from whistle.clock o
                                          where o.tracking_number = c.tracking_number and o.kind = c.kind
                                            and o.department = :heir and o.round = c.round
                                            and (o.stopped_at is null or o.outcome = 'DONE'))
                        returning kind, id
                        """)
                .param("released", released.toArray(Long[]::new))
                .param("heir", heir)
                .query(row -> {
                    inherited.put(ClockKind.valueOf(row.getString("kind")), row.getLong("id"));
                });
        return inherited;
    }
}
