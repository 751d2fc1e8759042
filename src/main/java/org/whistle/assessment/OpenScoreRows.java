package org.whistle.assessment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.organisation.Unit;

/** What is left to be scored, over all cases. */
@Repository
class OpenScoreRows {

    /** The raw name of the call is asked for as well, because it is what the index knows. */
    private static final String OPEN = ReportedCalls.CALLED
            + """
            , wanted as (
              select tracking_number, round, item, community as scorer, department as about, result_at as since
              from called
              where community = any(:communities) and department <> all(:own)
                and reported_in_at is not null and result_at is not null
                and merged_into is null and coalesce(ended_at, 'infinity'::timestamptz) >= :ended
              union all
              select tracking_number, round, item, department, 'WHISTLE', reported_in_at
              from called
              where called_as = any(:calledAs) and department = any(:handling) and community <> all(:own)
                and reported_in_at is not null
                and merged_into is null and coalesce(ended_at, 'infinity'::timestamptz) >= :ended),
            left_over as (
              select tracking_number, round, item, scorer, array_agg(about order by about) as about, min(since) as since
              from wanted w
              where about <> scorer and not exists (select from whistle.case_score s
                where s.tracking_number = w.tracking_number and s.round = w.round and s.scorer = w.scorer
                  and s.about = w.about)
              group by tracking_number, round, item, scorer)
            """;

    private final JdbcClient database;

    OpenScoreRows(JdbcClient database) {
        this.database = database;
    }

    long count(Caller caller, Instant endedSince) {
        return bound("select count(*) from left_over", caller, endedSince)
                .query(Long.class)
                .single();
    }

    List<OpenScore> page(Caller caller, Instant endedSince, int page, int size) {
        return bound(
                        "select * from left_over order by since desc, tracking_number desc, round desc, scorer"
                                + " limit :size offset :first",
                        caller,
                        endedSince)
                .param("size", size)
                .param("first", (long) page * size)
                .query((row, number) -> new OpenScore(
                        row.getString("tracking_number"),
                        row.getInt("round"),
                        row.getString("item"),
                        row.getString("scorer"),
                        List.of((String[]) row.getArray("about").getArray()),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec bound(String question, Caller caller, Instant endedSince) {
        Set<String> calledAs = new HashSet<>(caller.handling());
        calledAs.add(Unit.STREET);
        return database.sql(OPEN + question)
                .param("communities", caller.communities().toArray(String[]::new))
                .param("handling", caller.handling().toArray(String[]::new))
                .param("own", caller.own().toArray(String[]::new))
                .param("calledAs", calledAs.toArray(String[]::new))
                .param("ended", Timestamp.from(endedSince));
    }
}
