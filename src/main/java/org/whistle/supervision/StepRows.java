package org.whistle.supervision;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.supervision.LevelProgress.Standing;
import org.whistle.supervision.Passed.Tally;
import org.whistle.supervision.StepCounting.Counted;

/** The tables {@code step_case} and {@code step_figure}: the figures are always those of the cases. */
@Repository
class StepRows {

    private final JdbcClient database;
    private final JdbcTemplate template;

    StepRows(JdbcClient database, JdbcTemplate template) {
        this.database = database;
        this.template = template;
    }

    /** Where a step adds up, in its district. */
    private record Figure(String district, Passed passed) {}

    void empty() {
        database.sql("truncate whistle.step_case, whistle.step_figure").update();
    }

    /** Puts what the cases give now in the place of what they gave. */
    void replace(Collection<Counted> cases) {
        if (cases.isEmpty()) {
            return;
        }
        Map<Figure, Tally> moved = new HashMap<>();
        cases.forEach(one -> one.passed().forEach((passed, tally) -> add(moved, one.district(), passed, tally)));
        takeBack(cases, moved);
        keep(cases);
        move(moved);
    }

    private static void add(Map<Figure, Tally> moved, String district, Passed passed, Tally tally) {
        moved.merge(new Figure(district, passed), tally, Tally::plus);
    }

    private void takeBack(Collection<Counted> cases, Map<Figure, Tally> moved) {
        Map<String, Counted> byKey = cases.stream().collect(Collectors.toMap(Counted::caseKey, Function.identity()));
        database.sql("select tracking_number, facts from whistle.step_case where tracking_number = any(?)")
                .param(byKey.keySet().toArray(String[]::new))
                .query(row -> {
                    String district =
                            byKey.get(row.getString("tracking_number")).district();
                    row.getString("facts")
                            .lines()
                            .map(line -> List.of(line.split(" ")))
                            .forEach(parts -> add(
                                    moved,
                                    district,
                                    Passed.read(parts),
                                    Passed.tally(parts).negated()));
                });
    }

    private void keep(Collection<Counted> cases) {
        template.batchUpdate(
                """
                insert into whistle.step_case (tracking_number, facts) values (?, ?)
                on conflict (tracking_number) do update set facts = excluded.facts
                """,
                cases,
                cases.size(),
                (insert, one) -> {
                    insert.setString(1, one.caseKey());
                    insert.setString(
                            2,
                            one.passed().entrySet().stream()
                                    .map(fact -> fact.getKey().written(fact.getValue()))
                                    .collect(Collectors.joining("\n")));
                });
    }

    private void move(Map<Figure, Tally> moved) {
        List<Map.Entry<Figure, Tally>> changes = moved.entrySet().stream()
                .filter(change -> !change.getValue().isNothing())
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        template.batchUpdate(
                """
                insert into whistle.step_figure as f
                  (district, process, version, activity, month, class, steps, limited, late)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (process, version, district, activity, month, class) do update
                  set steps = f.steps + excluded.steps, limited = f.limited + excluded.limited,
                      late = f.late + excluded.late
                """,
                changes,
                changes.size(),
                (insert, change) -> {
                    Passed passed = change.getKey().passed();
                    insert.setString(1, change.getKey().district());
                    insert.setString(2, passed.process());
                    insert.setInt(3, passed.version());
                    insert.setString(4, passed.activity());
                    insert.setDate(5, Date.valueOf(passed.month()));
                    insert.setInt(6, passed.stayClass());
                    insert.setLong(7, change.getValue().steps());
                    insert.setLong(8, change.getValue().limited());
                    insert.setLong(9, change.getValue().late());
                });
    }

    /** @return by their activities */
    Map<String, Stays> stays(String process, int version, List<String> districts, LocalDate since) {
        Map<String, Stays> stays = new HashMap<>();
        database.sql(
                        """
                        select activity, class, sum(steps) as steps, sum(limited) as limited, sum(late) as late
                        from whistle.step_figure
                        where process = ? and version = ? and district = any(?) and month >= ?
                        group by activity, class having sum(steps) > 0
                        """)
                .params(process, version, districts.toArray(String[]::new), since)
                .query(row -> {
                    stays.computeIfAbsent(row.getString("activity"), activity -> new Stays())
                            .add(
                                    row.getInt("class"),
                                    row.getLong("steps"),
                                    row.getLong("limited"),
                                    row.getLong("late"));
                });
        return stays;
    }

    /** @return whether this transaction may count until it is over */
    boolean tryCounting() {
        return database.sql("select id from whistle.step_progress where id = 1 for update skip locked")
                .query(Long.class)
                .optional()
                .isPresent();
    }

    Standing standing() {
        return database.sql("select next_xid, loading_after from whistle.step_progress")
                .query((row, number) ->
                        new Standing(row.getObject("next_xid", Long.class), row.getString("loading_after")))
                .single();
    }

    void keep(long next, String loadingAfter) {
        database.sql("update whistle.step_progress set next_xid = ?, loading_after = ?")
                .params(next, loadingAfter)
                .update();
    }
}
