package org.whistle.workflow.histories;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.MarksByTheBook;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseFile;

/** What is counted of a case never contradicts what stands in the tables, nor the book of rules read once more. */
final class MarkRules {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseMarks marks;
    private final CaseFile caseFile;
    private final JdbcClient database;
    private final Map<String, String> parents;

    MarkRules(CaseMarks marks, CaseFile caseFile, JdbcClient database) {
        this.marks = marks;
        this.caseFile = caseFile;
        this.database = database;
        this.parents = database
                .sql("select code, parent from whistle.unit where parent is not null")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String code(String department, String community) {
        return switch (department) {
            case "community" -> community;
            case "street" -> parents.get(community);
            default -> department;
        };
    }

    /** @return what does not hold */
    List<String> broken(Collection<String> numbers) {
        List<String> broken = new ArrayList<>();
        numbers.forEach(number -> broken.addAll(broken(number)));
        return broken;
    }

    private List<String> broken(String number) {
        List<CaseEntry> entries = caseFile.entriesOf(number);
        List<Mark> counted = marks.of(number, entries);
        List<String> broken = new ArrayList<>();
        compare(
                broken,
                number + ": the marks are those of the book",
                MarksByTheBook.lines(MarksByTheBook.of(number, entries, this::code, ZONE)),
                MarksByTheBook.lines(counted));
        compare(
                broken,
                number + ": the answers that count give marks",
                answers(number),
                of(
                        counted,
                        mark -> mark.measure() == Measure.SOLVED
                                || mark.measure() == Measure.SATISFIED
                                || mark.measure() == Measure.REDO));
        compare(broken, number + ": the latest scores give marks", scores(number), of(counted, mark -> mark.of() == 5));
        compare(
                broken,
                number + ": returns give marks",
                returns(number),
                of(counted, mark -> mark.measure() == Measure.RETURN && mark.points() == 1));
        compare(
                broken,
                number + ": what two people excluded is excluded, and nothing else",
                excluded(number, counted),
                of(counted, Mark::excluded));
        if (entries.stream().noneMatch(entry -> entry.kind().name().equals("MERGED"))) {
            clocks(number).forEach(one -> broken.add("NOT: clocks and marks agree: " + one + " in " + counted));
        }
        return broken;
    }

    private static void compare(List<String> broken, String says, List<String> expected, List<String> counted) {
        if (!expected.equals(counted)) {
            List<String> missing = new ArrayList<>(expected);
            counted.forEach(missing::remove);
            List<String> tooMany = new ArrayList<>(counted);
            expected.forEach(tooMany::remove);
            broken.add("NOT: %s: missing %s, too many %s".formatted(says, missing, tooMany));
        }
    }

    private static List<String> of(List<Mark> counted, Predicate<Mark> which) {
        return counted.stream()
                .filter(which)
                .map(mark -> mark.measure() + " " + mark.round() + " "
                        + switch (mark.measure()) {
                            case SOLVED, SATISFIED, REDO -> mark.points();
                            default -> mark.unit() + " " + mark.points();
                        })
                .sorted()
                .toList();
    }

    private List<String> answers(String number) {
        return lines(
                """
                with answers as (select * from whistle.evaluation where tracking_number = :number)
                select concat_ws(' ', 'SOLVED', round, case solved when 'YES' then 1 else 0 end)
                from answers where counts and solved in ('YES', 'NO')
                union all
                select concat_ws(' ', 'SATISFIED', round, case satisfaction when 'NOT_SATISFIED' then 0 else 1 end)
                from answers where counts and solved in ('YES', 'NO')
                union all
                select distinct concat_ws(' ', 'REDO', round, case when round < redo_count then 1 else 0 end)
                from answers join whistle.resident_request using (tracking_number)
                """,
                number);
    }

    private List<String> scores(String number) {
        return lines(
                """
                select concat_ws(' ', case about when 'WHISTLE' then 'WHISTLE_SCORE' else 'DEPARTMENT_SCORE' end, round,
                                 case about when 'WHISTLE' then community else about end, stars)
                from whistle.case_score join whistle.resident_request using (tracking_number)
                where tracking_number = :number
                """,
                number);
    }

    private List<String> returns(String number) {
        return database
                .sql(
                        """
                        select o.round, b.department, r.community
                        from whistle.call_return b join whistle.whistle_order o on o.id = b.order_id
                        join whistle.resident_request r using (tracking_number) where tracking_number = :number
                        """)
                .param("number", number)
                .query((row, at) -> "RETURN " + row.getInt(1) + " " + code(row.getString(2), row.getString(3)) + " 1")
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private List<String> excluded(String number, List<Mark> counted) {
        List<String> decided = lines(
                """
                select concat_ws(' ', measure, m.unit, m.round) from whistle.appeal a
                join whistle.appeal_mark m on m.appeal = a.id
                where a.tracking_number = :number and a.state = 'EXCLUDED'
                """,
                number);
        return of(counted, mark -> decided.contains(mark.measure() + " " + mark.unit() + " " + mark.round()));
    }

    /** A case that was never merged: what its clocks came to, and where no mark, or another one, says so. */
    private List<String> clocks(String number) {
        String community = lines(
                        "select community from whistle.resident_request where tracking_number = :number", number)
                .get(0);
        List<Row> rows = database
                .sql("select * from whistle.clock where tracking_number = :number order by id")
                .param("number", number)
                .query((row, at) -> new Row(
                        row.getString("kind"),
                        row.getString("department") == null ? "" : code(row.getString("department"), community),
                        row.getInt("round"),
                        row.getTimestamp("deadline").toInstant().toString(),
                        row.getString("outcome"),
                        !List.of("WITHIN_TIME", "DUE_SOON").contains(row.getString("standing"))))
                .list()
                .stream()
                .filter(row -> row.measure() != null)
                .toList();
        List<Mark> counted = marks.of(number).stream()
                .filter(mark -> List.of(Measure.CONTACT, Measure.REPORT_IN, Measure.CLOSING)
                        .contains(mark.measure()))
                .toList();
        TreeSet<String> wrong = new TreeSet<>();
        for (Row row : rows) {
            List<Row> same = rows.stream().filter(row::isSame).toList();
            boolean inherited = rows.stream()
                    .anyMatch(other -> other.overdue()
                            && "RELEASED".equals(other.outcome())
                            && other.measure() == row.measure()
                            && other.round() == row.round()
                            && other.deadline().equals(row.deadline())
                            && !other.owner().equals(row.owner()));
            List<Integer> points =
                    counted.stream().filter(row::isOf).map(Mark::points).toList();
            if (row.overdue() && !inherited && !points.equals(List.of(0))) {
                wrong.add("late " + row + " " + points);
            }
            if ("DONE".equals(row.outcome())
                    && same.stream().noneMatch(Row::overdue)
                    && !points.equals(List.of(1))
                    && !points.equals(List.of(0))) {
                wrong.add("in time " + row + " " + points);
            }
        }
        counted.stream()
                .filter(mark -> mark.points() == 1)
                .filter(mark -> rows.stream().noneMatch(row -> row.isOf(mark) && "DONE".equals(row.outcome())))
                .forEach(mark -> wrong.add("nobody was in time " + mark));
        return List.copyOf(wrong);
    }

    private record Row(String kind, String owner, int round, String deadline, String outcome, boolean overdue) {

        Measure measure() {
            return switch (kind) {
                case "FIRST_CONTACT" -> Measure.CONTACT;
                case "REPORT_IN" -> Measure.REPORT_IN;
                case "RESOLUTION" -> owner.isEmpty() ? Measure.CLOSING : null;
                default -> null;
            };
        }

        boolean isSame(Row other) {
            return measure() == other.measure() && round == other.round && owner.equals(other.owner);
        }

        boolean isOf(Mark mark) {
            return mark.measure() == measure()
                    && mark.round() == round
                    && (owner.isEmpty() || mark.unit().equals(owner));
        }
    }

    private List<String> lines(String query, String number) {
        return database.sql(query).param("number", number).query(String.class).list().stream()
                .sorted()
                .toList();
    }
}
