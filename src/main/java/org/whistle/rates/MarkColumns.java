package org.whistle.rates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Marks on their way into the table and out of it: one array a column, so that any number of them is one statement. */
final class MarkColumns {

    /** What a statement reads them from. */
    static final String ARRAYS =
            """
            unnest(:trackingNumber::text[], :number::int[], :measure::text[], :unit::text[], :item::text[],
                   :community::text[], :day::date[], :round::int[], :points::int[], :possible::int[],
                   :excluded::boolean[])
              as mark (tracking_number, number, measure, unit, item, community, day, round, points, possible, excluded)
            """;

    private final List<Mark> marks = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    static MarkColumns of(List<CountedCase> cases) {
        MarkColumns columns = new MarkColumns();
        for (CountedCase counted : cases) {
            int number = 0;
            for (Mark mark : counted.marks()) {
                columns.marks.add(mark);
                columns.numbers.add(++number);
            }
        }
        return columns;
    }

    StatementSpec on(StatementSpec statement) {
        return statement
                .param("trackingNumber", texts(Mark::trackingNumber))
                .param("number", numbers.toArray(Integer[]::new))
                .param("measure", texts(mark -> mark.measure().name()))
                .param("unit", texts(Mark::unit))
                .param("item", texts(Mark::item))
                .param("community", texts(Mark::community))
                .param("day", texts(mark -> mark.day().toString()))
                .param("round", numbers(Mark::round))
                .param("points", numbers(Mark::points))
                .param("possible", numbers(Mark::of))
                .param("excluded", marks.stream().map(Mark::excluded).toArray(Boolean[]::new));
    }

    private String[] texts(Function<Mark, String> member) {
        return marks.stream().map(member).toArray(String[]::new);
    }

    private Integer[] numbers(Function<Mark, Integer> member) {
        return marks.stream().map(member).toArray(Integer[]::new);
    }

    static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getString("tracking_number"),
                row.getInt("round"),
                Measure.valueOf(row.getString("measure")),
                row.getString("unit"),
                row.getString("item"),
                row.getString("community"),
                row.getObject("day", LocalDate.class),
                row.getInt("points"),
                row.getInt("possible"),
                row.getBoolean("excluded"));
    }
}
