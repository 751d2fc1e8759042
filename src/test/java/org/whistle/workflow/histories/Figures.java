package org.whistle.workflow.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.rates.RateProjector;

/** The figures that are read, which follow the case files behind. */
final class Figures {

    private static final String WRONG_SUMS =
            """
            select to_jsonb(both_of)::text from (
              select month, measure, unit, item, community, sum(sign * points) as points, sum(sign * possible) as possible,
                     sum(sign * points_left) as points_left, sum(sign * possible_left) as possible_left
              from (
                select 1 as sign, month, measure, unit, item, community, raw_points as points, raw_of as possible,
                       adjusted_points as points_left, adjusted_of as possible_left
                from whistle.rate_sum join whistle.rate_progress using (edition)
                union all
                select -1, date_trunc('month', day)::date, measure, unit, item, community, points, possible,
                       case when excluded then 0 else points end, case when excluded then 0 else possible end
                from whistle.rate_mark join whistle.rate_progress using (edition)) each_one
              group by 1, 2, 3, 4, 5) both_of
            where (points, possible, points_left, possible_left) is distinct from (0, 0, 0, 0)
            """;

    private final RateProjector projector;
    private final CaseMarks marks;
    private final JdbcClient database;

    Figures(RateProjector projector, CaseMarks marks, JdbcClient database) {
        this.projector = projector;
        this.marks = marks;
        this.database = database;
    }

    /** What is read is what the case files say, mark by mark, and the sums are those of the marks. */
    void follow(List<String> numbers) {
        projector.project();
        numbers.forEach(number -> assertThat(database.sql(
                                """
                                select m.* from whistle.rate_mark m join whistle.rate_progress p using (edition)
                                where tracking_number = ? order by number
                                """)
                        .param(number)
                        .query((row, at) -> new Mark(
                                number,
                                row.getInt("round"),
                                Measure.valueOf(row.getString("measure")),
                                row.getString("unit"),
                                row.getString("item"),
                                row.getString("community"),
                                row.getObject("day", LocalDate.class),
                                row.getInt("points"),
                                row.getInt("possible"),
                                row.getBoolean("excluded")))
                        .list())
                .as("NOT: the marks that are read are those of the case file")
                .isEqualTo(marks.of(number)));
        assertThat(database.sql(WRONG_SUMS).query(String.class).list())
                .as("NOT: the sums are those of the marks")
                .isEmpty();
    }
}
