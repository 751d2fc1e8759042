package org.whistle.rates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whistle.rates.MarkSheet.Slot;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/** What residents answered, and what was done again for it. */
final class AnswerMarks {

    private static final Set<String> SATISFIED = Set.of("SATISFIED", "BASICALLY_SATISFIED");

    private static final String OWN = "OWN";
    private static final String CALL_BACK = "CALL_BACK";

    private final CaseSoFar so;
    private final MarkSheet sheet;
    /** Who answered for a round when it was first evaluated. */
    private final Map<Integer, String> answering = new HashMap<>();
    /** Whose answer a round's marks were first given by, in the words of a weighing. */
    private final Map<Integer, String> first = new HashMap<>();
    /** What the last answer alone gave. */
    private List<Slot> given = List.of();

    AnswerMarks(CaseSoFar so, MarkSheet sheet) {
        this.so = so;
        this.sheet = sheet;
    }

    void read(CaseEntry entry) {
        switch (entry.kind()) {
            case EVALUATED, UNANSWERED -> answered(entry, so.roundOf(entry));
            case ANSWERS_WEIGHED -> weighed(entry, so.roundOf(entry));
            case REDO_ORDERED -> {
                sheet.change(slot(Measure.REDO, so.round() - 1), 1);
                given = List.of();
            }
            // it was settled, and is worked on again under another number
            case REDO_GRANTED -> sheet.change(slot(Measure.REDO, so.roundOf(entry)), 1);
            default -> {
                // no answer
            }
        }
    }

    private void answered(CaseEntry entry, int round) {
        List<Slot> fresh = new ArrayList<>();
        if (!answering.containsKey(round)) {
            answering.put(round, so.answering());
            sheet.set(slot(Measure.REDO, round), so.answering(), entry.at(), round < so.round() ? 1 : 0);
            fresh.add(slot(Measure.REDO, round));
        }
        if (entry.kind() == CaseEventKind.EVALUATED && sheet.get(slot(Measure.SOLVED, round)) == null) {
            count(entry, round);
            first.put(round, CaseSoFar.text(entry.detail(), "by").equals(CALL_BACK) ? CALL_BACK : OWN);
            fresh.add(slot(Measure.SOLVED, round));
            fresh.add(slot(Measure.SATISFIED, round));
        }
        given = fresh;
    }

    /** Which of two answers counts. The second may come when the round that it is about is over already. */
    private void weighed(CaseEntry entry, int round) {
        given.stream().filter(slot -> slot.round() != round).forEach(this::forget);
        given = List.of();
        if (CaseSoFar.text(entry.detail(), "counts").equals(first.get(round))) {
            // who only agreed with an answer has not moved it into another month
            sheet.change(slot(Measure.SOLVED, round), solved(entry));
            sheet.change(slot(Measure.SATISFIED, round), satisfied(entry));
        } else {
            first.remove(round);
            count(entry, round);
        }
    }

    private void forget(Slot slot) {
        sheet.take(slot);
        if (slot.measure() == Measure.REDO) {
            answering.remove(slot.round());
        } else {
            first.remove(slot.round());
        }
    }

    private void count(CaseEntry entry, int round) {
        if (CaseSoFar.text(entry.detail(), "solved").equals("NO_ANSWER")) {
            sheet.take(slot(Measure.SOLVED, round));
            sheet.take(slot(Measure.SATISFIED, round));
            return;
        }
        String unit = answering.getOrDefault(round, so.answering());
        sheet.set(slot(Measure.SOLVED, round), unit, entry.at(), solved(entry));
        sheet.set(slot(Measure.SATISFIED, round), unit, entry.at(), satisfied(entry));
    }

    private static int solved(CaseEntry entry) {
        return CaseSoFar.text(entry.detail(), "solved").equals("YES") ? 1 : 0;
    }

    private static int satisfied(CaseEntry entry) {
        return SATISFIED.contains(CaseSoFar.text(entry.detail(), "satisfaction")) ? 1 : 0;
    }

    private static Slot slot(Measure measure, int round) {
        return new Slot(measure, round, "");
    }
}
