package org.whistle.rates;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables {@code rate_sum} and {@code rate_mark}, as they are read: whole months from the one, days from the other. */
@Repository
class RateRows {

    /** Which edition is read stands in the statement, so that a rebuild swaps between two of them and never within. */
    private static final String SEEN =
            """
            edition = (select edition from whistle.rate_progress)
              and (:everything or unit = any(:units) or community = any(:communities))
              and (:unit::text is null or unit = :unit) and (:item::text is null or item = :item)
              and (:community::text is null or community = :community)
            """;

    private static final String COUNTED =
            """
            select key, measure, sum(raw_points)::bigint as raw_points, sum(raw_of)::bigint as raw_of,
                   sum(adjusted_points)::bigint as adjusted_points, sum(adjusted_of)::bigint as adjusted_of
            from (
              select %1$s as key, measure, sum(raw_points) as raw_points, sum(raw_of) as raw_of,
                     sum(adjusted_points) as adjusted_points, sum(adjusted_of) as adjusted_of
              from whistle.rate_sum where month between :firstMonth and :lastMonth and %3$s group by 1, 2
              union all
              select %2$s, measure, sum(points), sum(possible), coalesce(sum(points) filter (where not excluded), 0),
                     coalesce(sum(possible) filter (where not excluded), 0)
              from whistle.rate_mark
              where (day between :firstDay and :lastDay or day between :secondFirst and :secondLast) and %3$s
              group by 1, 2) counted
            group by key, measure
            """;

    /** What is bad as {@link Mark#isBad} says it; a test holds the two together. */
    private static final String MARKS =
            """
            from whistle.rate_mark
            where day between :from and :to and (:measure::text is null or measure = :measure)
              and (not :bad or case when measure in ('RETURN', 'REDO', 'REPEAT') then points > 0
                                    else points * 2 < possible end)
              and
            """
                    + SEEN;

    /** A span without a day. */
    private static final Days NONE = new Days(LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH);

    private final JdbcClient database;

    RateRows(JdbcClient database) {
        this.database = database;
    }

    /** The sums of one measure for one key. */
    record Counted(String key, Measure measure, Fraction raw, Fraction adjusted) {}

    List<Counted> counted(Days days, By by, Narrowed narrowed, RateSight sight) {
        List<Days> rest = days.rest();
        Days whole = days.wholeMonths().orElse(NONE);
        Days one = rest.isEmpty() ? NONE : rest.get(0);
        Days other = rest.size() < 2 ? NONE : rest.get(1);
        String sql = COUNTED.formatted(key(by, "month"), key(by, "day"), SEEN);
        return ask(sql, narrowed, sight)
                .param("firstMonth", whole.from())
                .param("lastMonth", whole.to())
                .param("firstDay", one.from())
                .param("lastDay", one.to())
                .param("secondFirst", other.from())
                .param("secondLast", other.to())
                .query((row, number) -> new Counted(
                        row.getString("key"),
                        Measure.valueOf(row.getString("measure")),
                        new Fraction(row.getLong("raw_points"), row.getLong("raw_of")),
                        new Fraction(row.getLong("adjusted_points"), row.getLong("adjusted_of"))))
                .list();
    }

    private static String key(By by, String day) {
        return switch (by) {
            case UNIT -> "unit";
            case ITEM -> "item";
            case COMMUNITY, STREET -> "community";
            case MONTH -> "to_char(" + day + ", 'YYYY-MM')";
        };
    }

    List<Mark> marks(MarkQuestion question, RateSight sight, int page, int size) {
        return ask(
                        "select * " + MARKS + " order by day, tracking_number, number limit :size offset :offset",
                        question,
                        sight)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, number) -> MarkColumns.mark(row))
                .list();
    }

    long countMarks(MarkQuestion question, RateSight sight) {
        return ask("select count(*) " + MARKS, question, sight)
                .query(Long.class)
                .single();
    }

    List<Mark> marksOf(String trackingNumber, RateSight sight) {
        return ask(
                        "select * from whistle.rate_mark where tracking_number = :trackingNumber and " + SEEN
                                + " order by number",
                        new Narrowed(null, null, null),
                        sight)
                .param("trackingNumber", trackingNumber)
                .query((row, number) -> MarkColumns.mark(row))
                .list();
    }

    private StatementSpec ask(String sql, MarkQuestion question, RateSight sight) {
        return ask(sql, question.narrowed(), sight)
                .param("from", question.days().from())
                .param("to", question.days().to())
                .param(
                        "measure",
                        question.measure() == null ? null : question.measure().name())
                .param("bad", question.which() == MarkQuestion.Which.BAD);
    }

    private StatementSpec ask(String sql, Narrowed narrowed, RateSight sight) {
        return database.sql(sql)
                .param("everything", sight.everything())
                .param("units", sight.units().toArray(String[]::new))
                .param("communities", sight.communities().toArray(String[]::new))
                .param("unit", narrowed.unit())
                .param("item", narrowed.item())
                .param("community", narrowed.community());
    }
}
