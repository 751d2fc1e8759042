package org.whistle.supervision;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.whistle.rates.Days;

/** The tables {@code level_case} and {@code level_sum}, as they are read: whole months from months, the rest from days. */
@Repository
class LevelRows {

    private static final String OF_PERIOD =
            """
            with counted as (
              select topic, key, part, a, b, c, d from whistle.level_sum
              where district = :district and grain = 'MONTH' and day between :firstMonth and :lastMonth
              union all
              select topic, key, part, a, b, c, d from whistle.level_sum
              where district = :district and grain = 'DAY' and day between :from1 and :to1
              union all
              select topic, key, part, a, b, c, d from whistle.level_sum
              where district = :district and grain = 'DAY' and day between :from2 and :to2)
            select topic, key, part, sum(a)::bigint as a, sum(b)::bigint as b, sum(c)::bigint as c, sum(d)::bigint as d
            from counted
            """;

    /** A span that no day is in. */
    private static final Days NEVER = new Days(LocalDate.of(1970, 1, 2), LocalDate.of(1970, 1, 1));

    private final JdbcClient database;

    LevelRows(JdbcClient database) {
        this.database = database;
    }

    /** A case that was returned more than once. */
    record Returned(String trackingNumber, int times, LocalDate last) {}

    /** @return what adds up over the days of a district, but for cells; the day of a fact says nothing */
    List<Fact> sums(String district, Days days) {
        return ask(district, days, "where topic <> 'CELL' and topic = any(:known) group by topic, key, part");
    }

    /** @return the cells in which the most promises stopped late */
    List<Fact> cells(String district, Days days, int most) {
        return ask(
                district,
                days,
                "where topic = 'CELL' group by topic, key, part having sum(a) > 0 order by sum(a) desc, key limit "
                        + most);
    }

    private List<Fact> ask(String district, Days days, String rest) {
        List<Days> single = days.rest();
        StatementSpec asked =
                database.sql(OF_PERIOD + rest).param("district", district).param("known", Topic.names());
        asked = span(asked, "firstMonth", "lastMonth", days.wholeMonths().orElse(NEVER));
        asked = span(asked, "from1", "to1", single.isEmpty() ? NEVER : single.get(0));
        asked = span(asked, "from2", "to2", single.size() < 2 ? NEVER : single.get(1));
        return asked.query((row, number) -> new Fact(
                        days.to(),
                        Topic.valueOf(row.getString("topic")),
                        row.getString("key"),
                        row.getString("part"),
                        row.getLong("a"),
                        row.getLong("b"),
                        row.getLong("c"),
                        row.getLong("d")))
                .list();
    }

    private static StatementSpec span(StatementSpec asked, String first, String last, Days span) {
        return asked.param(first, Date.valueOf(span.from())).param(last, Date.valueOf(span.to()));
    }

    /** @return those returned more than once whose last return lies in the days, the latest first */
    List<Returned> returned(String district, Days days, int most) {
        return database.sql(
                        """
                        select tracking_number, returns, returned_on from whistle.level_case
                        where district = ? and returns >= 2 and returned_on between ? and ?
                        order by returned_on desc, tracking_number desc limit ?
                        """)
                .params(district, Date.valueOf(days.from()), Date.valueOf(days.to()), most)
                .query((row, number) -> new Returned(
                        row.getString("tracking_number"),
                        row.getInt("returns"),
                        row.getDate("returned_on").toLocalDate()))
                .list();
    }
}
