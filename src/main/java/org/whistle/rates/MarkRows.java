package org.whistle.rates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code rate_mark} and {@code rate_sum}, as they are written: the sums are always those of the marks. */
@Repository
class MarkRows {

    private static final String INSERT =
            """
            insert into whistle.rate_mark (edition, tracking_number, number, measure, unit, item, community, day, round,
                                           points, possible, excluded)
            select :edition, mark.* from
            """
                    + MarkColumns.ARRAYS;

    /** What goes and what comes, added up, is what a sum changes by. */
    private static final String MOVE_SUMS =
            """
            with gone as (delete from whistle.rate_mark where edition = :edition and tracking_number = any(:cases)
                          returning measure, unit, item, community, day, points, possible, excluded),
                 changed as (
                   select -1 as sign, * from gone
                   union all
                   select 1, measure, unit, item, community, day, points, possible, excluded from
            """
                    + MarkColumns.ARRAYS
                    + """
                 ),
                 moved as (
                   select date_trunc('month', day)::date as month, measure, unit, item, community,
                          sum(sign * points) as raw_points, sum(sign * possible) as raw_of,
                          coalesce(sum(sign * points) filter (where not excluded), 0) as adjusted_points,
                          coalesce(sum(sign * possible) filter (where not excluded), 0) as adjusted_of
                   from changed group by 1, 2, 3, 4, 5)
            insert into whistle.rate_sum as standing (edition, month, measure, unit, item, community,
                                                      raw_points, raw_of, adjusted_points, adjusted_of)
            select :edition, * from moved
            where (raw_points, raw_of, adjusted_points, adjusted_of) is distinct from (0, 0, 0, 0)
            on conflict (edition, month, measure, unit, item, community) do update
            set raw_points = standing.raw_points + excluded.raw_points,
                raw_of = standing.raw_of + excluded.raw_of,
                adjusted_points = standing.adjusted_points + excluded.adjusted_points,
                adjusted_of = standing.adjusted_of + excluded.adjusted_of
            """;

    private final JdbcClient database;

    MarkRows(JdbcClient database) {
        this.database = database;
    }

    /** Puts the marks of the cases in the place of those they had. What stays as it was is not written. */
    void replace(Edition edition, List<CountedCase> cases) {
        Map<String, List<Mark>> standing =
                of(edition, cases.stream().map(CountedCase::trackingNumber).toList());
        List<CountedCase> changed = cases.stream()
                .filter(counted -> !counted.marks().equals(standing.getOrDefault(counted.trackingNumber(), List.of())))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        MarkColumns columns = MarkColumns.of(changed);
        columns.on(database.sql(MOVE_SUMS))
                .param("edition", edition.number())
                .param(
                        "cases",
                        changed.stream().map(CountedCase::trackingNumber).toArray(String[]::new))
                .update();
        columns.on(database.sql(INSERT)).param("edition", edition.number()).update();
        database.sql("delete from whistle.rate_sum where edition = ? and raw_of = 0")
                .param(edition.number())
                .update();
    }

    /** Adds marks of cases that have none yet. The sums wait for {@link #addUp}. */
    void load(Edition edition, List<CountedCase> cases) {
        MarkColumns.of(cases)
                .on(database.sql(INSERT))
                .param("edition", edition.number())
                .update();
    }

    /** Makes the sums of an edition that has none. */
    void addUp(Edition edition) {
        database.sql(
                        """
                        insert into whistle.rate_sum (edition, month, measure, unit, item, community,
                                                      raw_points, raw_of, adjusted_points, adjusted_of)
                        select edition, date_trunc('month', day)::date, measure, unit, item, community,
                               sum(points), sum(possible), coalesce(sum(points) filter (where not excluded), 0),
                               coalesce(sum(possible) filter (where not excluded), 0)
                        from whistle.rate_mark where edition = ? group by 1, 2, 3, 4, 5, 6
                        """)
                .param(edition.number())
                .update();
    }

    /** Away with everything in it. Whoever reads it just now reads on to the end. */
    void empty(Edition edition) {
        database.sql("truncate whistle.rate_mark_%1$d, whistle.rate_sum_%1$d".formatted(edition.number()))
                .update();
    }

    /** @return the marks of each of the cases that has any, in their order */
    Map<String, List<Mark>> of(Edition edition, Collection<String> trackingNumbers) {
        Map<String, List<Mark>> marks = new HashMap<>();
        database.sql(
                        """
                        select * from whistle.rate_mark where edition = ? and tracking_number = any(?)
                        order by tracking_number, number
                        """)
                .params(edition.number(), trackingNumbers.toArray(String[]::new))
                .query((row, number) -> MarkColumns.mark(row))
                .list()
                .forEach(mark -> marks.computeIfAbsent(mark.trackingNumber(), first -> new ArrayList<>())
                        .add(mark));
        return marks;
    }

    /** @return how many marks and sums are in one edition only */
    long differences() {
        return database.sql(
                        """
                        select (select count(*) from (select * from whistle.rate_mark where edition = 0) a
                                full join (select * from whistle.rate_mark where edition = 1) b
                                  using (tracking_number, number)
                                where (a.measure, a.unit, a.item, a.community, a.day, a.round, a.points, a.possible,
                                       a.excluded)
                                  is distinct from (b.measure, b.unit, b.item, b.community, b.day, b.round, b.points,
                                       b.possible, b.excluded))
                             + (select count(*) from (select * from whistle.rate_sum where edition = 0) a
                                full join (select * from whistle.rate_sum where edition = 1) b
                                  using (month, measure, unit, item, community)
                                where (a.raw_points, a.raw_of, a.adjusted_points, a.adjusted_of)
                                  is distinct from (b.raw_points, b.raw_of, b.adjusted_points, b.adjusted_of))
                        """)
                .query(Long.class)
                .single();
    }
}
