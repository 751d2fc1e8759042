package org.whistle.rates;

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

    private final CaseSoFar so;
    private final MarkSheet sheet;
    /** Who answered for a round when it was first evaluated. */
    private final Map<Integer, String> answering = new HashMap<>();
    /** The round that only the last answer has evaluated so far, or none. */
    private Integer justEvaluated;

    AnswerMarks(CaseSoFar so, MarkSheet sheet) {
        this.so = so;
        this.sheet = sheet;
    }

    void read(CaseEntry entry) {
        switch (entry.kind()) {
            case EVALUATED, UNANSWERED -> answered(entry, so.roundOf(entry));
            case ANSWERS_WEIGHED -> weighed(entry, so.roundOf(entry));
            case REDO_ORDERED -> {
                sheet.change(redo(so.round() - 1), 1);
                justEvaluated = null;
            }
            default -> {
                // no answer
            }
        }
    }

    private void answered(CaseEntry entry, int round) {
        justEvaluated = answering.containsKey(round) ? null : round;
        if (justEvaluated != null) {
            answering.put(round, so.answering());
            sheet.set(redo(round), so.answering(), entry.at(), round < so.round() ? 1 : 0);
        }
        if (entry.kind() == CaseEventKind.EVALUATED && sheet.get(slot(Measure.SOLVED, round)) == null) {
            count(entry, round);
        }
    }

    /** Which of two answers counts. The second may come when the round it is about is over already. */
    private void weighed(CaseEntry entry, int round) {
        if (justEvaluated != null && justEvaluated != round) {
            forget(justEvaluated);
        }
        justEvaluated = null;
        count(entry, round);
    }

    private void count(CaseEntry entry, int round) {
        if (CaseSoFar.text(entry.detail(), "solved").equals("NO_ANSWER")) {
            sheet.take(slot(Measure.SOLVED, round));
            sheet.take(slot(Measure.SATISFIED, round));
            return;
        }
        String unit = answering.getOrDefault(round, so.answering());
        int solved = CaseSoFar.text(entry.detail(), "solved").equals("YES") ? 1 : 0;
        int satisfied = SATISFIED.contains(CaseSoFar.text(entry.detail(), "satisfaction")) ? 1 : 0;
        sheet.set(slot(Measure.SOLVED, round), unit, entry.at(), solved);
        sheet.set(slot(Measure.SATISFIED, round), unit, entry.at(), satisfied);
    }

    private void forget(int round) {
        answering.remove(round);
        List.of(Measure.SOLVED, Measure.SATISFIED, Measure.REDO).forEach(measure -> sheet.take(slot(measure, round)));
    }

    private static Slot redo(int round) {
        return slot(Measure.REDO, round);
    }

    private static Slot slot(Measure measure, int round) {
        return new Slot(measure, round, "");
    }
}
