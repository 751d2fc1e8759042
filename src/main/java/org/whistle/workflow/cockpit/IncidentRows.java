package org.whistle.workflow.cockpit;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.supervision.Reach;
import org.whistle.supervision.RetryBook.Tried;

/** Jobs that gave up, in the engine's tables beside our requests: an incident is told to those whose case it holds up. */
@Repository
class IncidentRows {

    /** More are not counted. */
    static final int MOST = 10_000;

    private static final String STOOD_STILL =
            """
            from act_ru_incident i
              join act_ru_job j on j.id_ = i.configuration_ and j.retries_ = 0
              join act_re_procdef d on d.id_ = i.proc_def_id_
              left join act_ru_execution e on e.id_ = i.proc_inst_id_
              left join whistle.resident_request r on r.tracking_number = e.business_key_
            where i.incident_type_ = 'failedJob' and (:everything or r.community = any(:communities))
            """;
    private static final String OF_KIND = " and d.key_ = :process and i.activity_id_ = :step";

    private final JdbcClient database;

    IncidentRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param definition the newest version in which it stands still
     * @param atLeast whether there may be more than were counted
     */
    record Kind(String process, String step, String definition, int count, int cases, Instant since, boolean atLeast) {}

    List<Kind> kinds(Reach reach) {
        return of(
                        """
                        select process, step, (array_agg(definition order by version desc))[1] as definition,
                               count(*) as count, count(distinct number) as cases, min(since) as since,
                               sum(count(*)) over () >= %d as at_least
                        from (select d.key_ as process, i.activity_id_ as step, d.id_ as definition,
                                     d.version_ as version, r.tracking_number as number, i.incident_timestamp_ as since
                        """
                                        .formatted(MOST)
                                + STOOD_STILL + " limit " + MOST
                                + ") one group by process, step order by count desc, 1, 2",
                        reach)
                .query((row, number) -> new Kind(
                        row.getString("process"),
                        row.getString("step"),
                        row.getString("definition"),
                        row.getInt("count"),
                        row.getInt("cases"),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("at_least")))
                .list();
    }

    /** Of two who let the same kind run again in the same moment the second one waits for the first. */
    void lock(String process, String step) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 8))")
                .param("retry:" + process + ":" + step)
                .query((row, number) -> true)
                .single();
    }

    /** @return how many stand still that the retry has not tried; of no retry, all; at most {@value #MOST} */
    int count(Reach reach, String process, String step, long retry) {
        return ofKind(
                        "select count(*) from (select 1 " + STOOD_STILL + OF_KIND + notTried() + " limit " + MOST
                                + ") one",
                        reach,
                        process,
                        step,
                        retry)
                .query(Integer.class)
                .single();
    }

    List<Tried> next(Reach reach, String process, String step, long retry, int most) {
        return ofKind(
                        "select j.id_ as job, r.tracking_number as number " + STOOD_STILL + OF_KIND + notTried()
                                + " order by i.incident_timestamp_, j.id_ limit " + most,
                        reach,
                        process,
                        step,
                        retry)
                .query((row, number) -> new Tried(row.getString("job"), row.getString("number")))
                .list();
    }

    private static String notTried() {
        return " and not exists (select from whistle.retried_job t where t.retry = :retry and t.job = j.id_)";
    }

    /**
     * What became of the jobs of a retry.
     *
     * @param failed how many stand still again
     * @param waiting how many have still to run
     */
    record Outcome(int tried, int failed, int waiting) {}

    Outcome outcome(long retry, Reach reach) {
        return of(
                        """
                        select count(*) as tried,
                               count(*) filter (where t.failed_again or j.retries_ = 0) as failed,
                               count(*) filter (where not t.failed_again and j.retries_ > 0) as waiting
                        from whistle.retried_job t
                          left join act_ru_job j on j.id_ = t.job
                          left join whistle.resident_request r using (tracking_number)
                        where t.retry = :retry and (:everything or r.community = any(:communities))
                        """,
                        reach)
                .param("retry", retry)
                .query((row, number) -> new Outcome(row.getInt("tried"), row.getInt("failed"), row.getInt("waiting")))
                .single();
    }

    private JdbcClient.StatementSpec ofKind(String sql, Reach reach, String process, String step, long retry) {
        return of(sql, reach).param("process", process).param("step", step).param("retry", retry);
    }

    private JdbcClient.StatementSpec of(String sql, Reach reach) {
        return database.sql(sql).param("everything", reach.everything()).param("communities", reach.array());
    }
}
