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

    private final CaseSoFar so;
    private final MarkSheet sheet;
    /** Who answered for a round when it was first evaluated. */
    private final Map<Integer, String> answering = new HashMap<>();
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
            fresh.add(slot(Measure.SOLVED, round));
            fresh.add(slot(Measure.SATISFIED, round));
        }
        given = fresh;
    }

    /** Which of two answers counts. The second may come when the round that it is about is over already. */
    private void weighed(CaseEntry entry, int round) {
        given.stream().filter(slot -> slot.round() != round).forEach(this::forget);
        given = List.of();
        count(entry, round);
    }

    private void forget(Slot slot) {
        sheet.take(slot);
        if (slot.measure() == Measure.REDO) {
            answering.remove(slot.round());
        }
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

    private static Slot slot(Measure measure, int round) {
        return new Slot(measure, round, "");
    }
}
