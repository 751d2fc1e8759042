package org.whistle.supervision;

import java.sql.Date;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.supervision.CountedCases.Counted;

/** The tables {@code level_case} and {@code level_sum}, as they are written: the sums are always those of the cases. */
@Repository
class FactRows {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate template;

    FactRows(JdbcClient database, JdbcTemplate template) {
        this.database = database;
        this.template = template;
    }

    private record Kept(String district, List<Fact> facts) {}

    /** Where something adds up, in its district. */
    private record Sum(String district, String grain, Fact.Place place) {}

    void empty() {
        database.sql("truncate whistle.level_case, whistle.level_sum").update();
    }

    /** Puts what the cases give now in the place of what they gave. */
    void replace(List<Counted> cases) {
        Map<String, Kept> before =
                kept(cases.stream().map(Counted::trackingNumber).toList());
        Map<Sum, Fact> moved = new LinkedHashMap<>();
        for (Counted one : cases) {
            Kept gone = before.get(one.trackingNumber());
            if (gone != null) {
                gone.facts().forEach(fact -> add(moved, gone.district(), fact.negated()));
            }
            one.facts().forEach(fact -> add(moved, one.district(), fact));
        }
        keep(cases);
        move(moved);
    }

    private static void add(Map<Sum, Fact> moved, String district, Fact fact) {
        moved.merge(new Sum(district, "DAY", fact.place()), fact, Fact::plus);
        Fact inMonth = fact.inMonth();
        moved.merge(new Sum(district, "MONTH", inMonth.place()), inMonth, Fact::plus);
    }

    private Map<String, Kept> kept(Collection<String> numbers) {
        Map<String, Kept> kept = new HashMap<>();
        database.sql("select tracking_number, district, facts from whistle.level_case where tracking_number = any(?)")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    List<Fact> facts = row.getString("facts")
                            .lines()
                            .map(Fact::read)
                            .flatMap(Optional::stream)
                            .toList();
                    kept.put(row.getString("tracking_number"), new Kept(row.getString("district"), facts));
                });
        return kept;
    }

    private void keep(List<Counted> cases) {
        template.batchUpdate(
                """
                insert into whistle.level_case (tracking_number, district, facts, returns, returned_on)
                values (?, ?, ?, ?, ?)
                on conflict (tracking_number) do update
                set district = excluded.district, facts = excluded.facts, returns = excluded.returns,
                    returned_on = excluded.returned_on
                """,
                cases,
                BATCH,
                (insert, one) -> {
                    insert.setString(1, one.trackingNumber());
                    insert.setString(2, one.district());
                    insert.setString(3, one.facts().stream().map(Fact::written).collect(Collectors.joining("\n")));
                    insert.setInt(4, one.returns());
                    insert.setDate(5, one.returnedOn() == null ? null : Date.valueOf(one.returnedOn()));
                });
    }

    private void move(Map<Sum, Fact> moved) {
        List<Map.Entry<Sum, Fact>> changes = moved.entrySet().stream()
                .filter(change -> !change.getValue().isNothing())
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        insert into whistle.level_sum as standing (district, grain, day, topic, key, part, a, b, c, d)
                        select * from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[],
                                             ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                        on conflict (district, grain, day, topic, key, part) do update
                        set a = standing.a + excluded.a, b = standing.b + excluded.b,
                            c = standing.c + excluded.c, d = standing.d + excluded.d
                        """)
                .params(Arrays.asList(
                        texts(changes.stream().map(change -> change.getKey().district())),
                        texts(changes.stream().map(change -> change.getKey().grain())),
                        texts(changes.stream()
                                .map(change -> change.getValue().day().toString())),
                        texts(changes.stream()
                                .map(change -> change.getValue().topic().name())),
                        texts(changes.stream().map(change -> change.getValue().key())),
                        texts(changes.stream().map(change -> change.getValue().part())),
                        numbers(changes, Fact::a),
                        numbers(changes, Fact::b),
                        numbers(changes, Fact::c),
                        numbers(changes, Fact::d)))
                .update();
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Long[] numbers(List<Map.Entry<Sum, Fact>> changes, ToLongFunction<Fact> number) {
        return changes.stream()
                .map(change -> number.applyAsLong(change.getValue()))
                .toArray(Long[]::new);
    }
}
