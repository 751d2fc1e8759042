package org.whistle.rates;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/**
 * {@code docs/rates.md} once more, written from its text alone: slow, rule by rule, each looking at the whole case file.
 * What Whistle counts is held against it.
 */
public final class MarksByTheBook extends CaseByTheBook {

    private static final Map<String, Measure> CLOCKS =
            Map.of("FIRST_CONTACT", Measure.CONTACT, "REPORT_IN", Measure.REPORT_IN, "PROMISE", Measure.CLOSING);

    private final List<Mark> marks = new ArrayList<>();

    private MarksByTheBook(String trackingNumber, List<CaseEntry> entries, BinaryOperator<String> code, ZoneId zone) {
        super(trackingNumber, entries, code, zone);
    }

    /**
     * @param code the code under which a department (first) of a community's request (second) counts
     * @return the marks in no order that matters
     */
    public static List<Mark> of(
            String trackingNumber, List<CaseEntry> entries, BinaryOperator<String> code, ZoneId zone) {
        if (entries.stream().noneMatch(entry -> CaseByTheBook.BEGINNINGS.contains(entry.kind()))) {
            return List.of();
        }
        MarksByTheBook book = new MarksByTheBook(trackingNumber, entries, code, zone);
        book.stand();
        book.clocks();
        book.answers();
        book.returns();
        book.repeat();
        book.scores(CaseEventKind.DEPARTMENT_SCORED, Measure.DEPARTMENT_SCORE);
        book.scores(CaseEventKind.WHISTLE_SCORED, Measure.WHISTLE_SCORE);
        return book.excluded();
    }

    /** @return the marks as lines in one order, so that two readings can be compared */
    public static List<String> lines(List<Mark> marks) {
        return marks.stream().map(Mark::toString).sorted().toList();
    }

    private record Clock(String name, String owner, int round) {}

    /** What is known of a clock so far. */
    private static final class Known {
        /** Its owner has a mark for it. */
        private boolean late;
        /** The clock that the owner has now is late. */
        private boolean isLateNow;
        /** It was late already when the owner got it. */
        private boolean lateBeforeItCame;

        private Mark mark;
    }

    private void clocks() {
        Map<Clock, Known> clocks = new LinkedHashMap<>();
        for (int at = 0; at < entries.size(); at++) {
            boolean reportIn = entries.get(at).kind() == CaseEventKind.REPORT_IN_DUE;
            String name = reportIn ? "REPORT_IN" : text(at, "clock");
            if (CLOCKS.containsKey(name)) {
                int round = standings.get(at).round();
                Clock clock = new Clock(name, text(at, "owner"), round);
                Known known = clocks.computeIfAbsent(clock, none -> new Known());
                settle(at, clock, known);
                if (!text(at, "heir").isEmpty()) {
                    Known heir = clocks.computeIfAbsent(new Clock(name, text(at, "heir"), round), none -> new Known());
                    heir.lateBeforeItCame = known.isLateNow || known.lateBeforeItCame;
                    heir.isLateNow = false;
                }
            }
        }
        clocks.values().stream().filter(known -> known.mark != null).forEach(known -> marks.add(known.mark));
    }

    private void settle(int at, Clock clock, Known known) {
        boolean counts = !standings.get(at).merged() && !known.lateBeforeItCame;
        switch (entries.get(at).kind()) {
            case REPORT_IN_DUE, CLOCK_STARTED -> {
                known.lateBeforeItCame = false;
                known.isLateNow = false;
            }
            case CLOCK_CONTINUED -> known.mark = known.late ? known.mark : null;
            case OVERDUE -> {
                if (counts) {
                    late(at, clock, known);
                }
            }
            case CLOCK_STOPPED -> {
                Instant stopped =
                        text(at, "stoppedAt").isEmpty() ? entries.get(at).at() : Instant.parse(text(at, "stoppedAt"));
                if (counts && stopped.isAfter(deadline(at))) {
                    late(at, clock, known);
                } else if (counts && !known.late && text(at, "outcome").equals("DONE")) {
                    known.mark = mark(at, clock.round(), CLOCKS.get(clock.name()), owner(clock, at), stopped, 1, 1);
                }
            }
            default -> {
                // starts, stops and continues nothing
            }
        }
    }

    private void late(int at, Clock clock, Known known) {
        known.isLateNow = true;
        if (known.late) {
            return;
        }
        known.late = true;
        known.mark = mark(at, clock.round(), CLOCKS.get(clock.name()), owner(clock, at), deadline(at), 0, 1);
    }

    private String owner(Clock clock, int at) {
        Standing standing = standings.get(at);
        return clock.owner().isEmpty() ? standing.answering() : code.apply(clock.owner(), standing.community());
    }

    private void answers() {
        Map<Integer, List<Integer>> evaluations = new LinkedHashMap<>();
        for (int at : all(CaseEventKind.EVALUATED, CaseEventKind.UNANSWERED)) {
            if (!standings.get(at).merged()) {
                evaluations
                        .computeIfAbsent(roundOfEvaluation(at), none -> new ArrayList<>())
                        .add(at);
            }
        }
        int last = standings.get(standings.size() - 1).round();
        evaluations.forEach((round, of) -> {
            int first = of.get(0);
            String unit = standings.get(first).answering();
            Instant day = entries.get(first).at();
            marks.add(mark(first, round, Measure.REDO, unit, day, round < last || redone(round) ? 1 : 0, 1));
            answer(round, of, unit);
        });
    }

    private void answer(int round, List<Integer> evaluations, String unit) {
        List<Integer> weighed = all(CaseEventKind.ANSWERS_WEIGHED).stream()
                .filter(at -> !standings.get(at).merged())
                .filter(at -> text(at, "round").isEmpty()
                        ? standings.get(at).round() == round
                        : Integer.parseInt(text(at, "round")) == round)
                .toList();
        Integer firstValid = evaluations.stream()
                .filter(at -> entries.get(at).kind() == CaseEventKind.EVALUATED)
                .findFirst()
                .orElse(null);
        Integer says = weighed.isEmpty() ? firstValid : weighed.get(weighed.size() - 1);
        if (says == null || text(says, "solved").equals("NO_ANSWER")) {
            return;
        }
        boolean first = firstValid != null
                && (weighed.isEmpty()
                        || text(says, "counts").equals("OWN")
                                && text(firstValid, "by").equals("RESIDENT")
                        || text(says, "counts").equals("CALL_BACK")
                                && text(firstValid, "by").equals("CALL_BACK"));
        int of = first ? firstValid : says;
        Instant day = entries.get(of).at();
        int satisfied = Set.of("SATISFIED", "BASICALLY_SATISFIED").contains(text(says, "satisfaction")) ? 1 : 0;
        marks.add(
                mark(of, round, Measure.SOLVED, unit, day, text(says, "solved").equals("YES") ? 1 : 0, 1));
        marks.add(mark(of, round, Measure.SATISFIED, unit, day, satisfied, 1));
    }

    private void returns() {
        for (int at : all(CaseEventKind.REPORTED_IN, CaseEventKind.RETURNED)) {
            Standing then = standings.get(at);
            if (!then.merged()) {
                String department = code.apply(text(at, "department"), then.community());
                int returned = entries.get(at).kind() == CaseEventKind.RETURNED ? 1 : 0;
                Instant day = entries.get(at).at();
                marks.add(mark(at, then.round(), Measure.RETURN, department, day, returned, 1));
            }
        }
    }

    private void repeat() {
        for (int filed : all(CaseEventKind.FILED)) {
            int points = 0;
            for (int at : all(CaseEventKind.MERGED, CaseEventKind.MERGE_UNDONE, CaseEventKind.REFUSED)) {
                points = switch (entries.get(at).kind()) {
                    case MERGED -> 1;
                    case MERGE_UNDONE -> 0;
                    default -> text(at, "ground").equals("NO_NEW_FACTS") ? 1 : points;
                };
            }
            Standing then = standings.get(filed);
            Instant day = entries.get(filed).at();
            marks.add(mark(filed, then.round(), Measure.REPEAT, then.community(), day, points, 1));
        }
    }

    private void scores(CaseEventKind kind, Measure measure) {
        Map<List<String>, Integer> latest = new LinkedHashMap<>();
        for (int at : all(kind)) {
            if (!standings.get(at).merged()) {
                String unit = code.apply(text(at, "unit"), standings.get(at).community());
                String by = code.apply(text(at, "by"), standings.get(at).community());
                latest.put(List.of(String.valueOf(round(at)), by, unit), at);
            }
        }
        latest.forEach((which, at) -> marks.add(mark(
                at, round(at), measure, which.get(2), entries.get(at).at(), Integer.parseInt(text(at, "score")), 5)));
    }

    private int round(int at) {
        return text(at, "round").isEmpty() ? standings.get(at).round() : Integer.parseInt(text(at, "round"));
    }

    /** Rule 9. */
    private List<Mark> excluded() {
        Set<String> excluded = new TreeSet<>();
        for (int at : all(CaseEventKind.EXCLUDED)) {
            String unit = code.apply(text(at, "unit"), standings.get(at).community());
            for (String measure : text(at, "measures").split(",")) {
                excluded.add(measure.trim() + " " + unit + " " + round(at));
            }
        }
        return marks.stream()
                .map(mark -> new Mark(
                        mark.trackingNumber(),
                        mark.round(),
                        mark.measure(),
                        mark.unit(),
                        mark.item(),
                        mark.community(),
                        mark.day(),
                        mark.points(),
                        mark.of(),
                        excluded.contains(mark.measure() + " " + mark.unit() + " " + mark.round())))
                .sorted(Comparator.comparing(Mark::toString))
                .toList();
    }
}
