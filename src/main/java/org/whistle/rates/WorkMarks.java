package org.whistle.rates;

import java.util.Map;
import org.whistle.rates.MarkSheet.Slot;
import org.whistle.request.CaseEntry;

/** How calls were answered, and the scores that communities and departments gave each other. */
final class WorkMarks {

    private static final int MOST_STARS = 5;

    private final CaseSoFar so;
    private final MarkSheet sheet;
    private int answersToCalls;

    WorkMarks(CaseSoFar so, MarkSheet sheet) {
        this.so = so;
        this.sheet = sheet;
    }

    void read(CaseEntry entry) {
        switch (entry.kind()) {
            case REPORTED_IN -> answeredCall(entry, 0);
            case RETURNED -> answeredCall(entry, 1);
            case DEPARTMENT_SCORED -> scored(entry, Measure.DEPARTMENT_SCORE);
            case WHISTLE_SCORED -> scored(entry, Measure.WHISTLE_SCORE);
            default -> {
                // nothing to count
            }
        }
    }

    private void answeredCall(CaseEntry entry, int returned) {
        String department = so.code(CaseSoFar.text(entry.detail(), "department"));
        answersToCalls++;
        sheet.set(
                new Slot(Measure.RETURN, so.round(), String.valueOf(answersToCalls)), department, entry.at(), returned);
    }

    /** Another score of the same scorer about the same unit takes the place of the one before. */
    private void scored(CaseEntry entry, Measure measure) {
        Map<String, Object> detail = entry.detail();
        String unit = so.code(CaseSoFar.text(detail, "unit"));
        String scorer = so.code(CaseSoFar.text(detail, "by"));
        Slot slot = new Slot(measure, so.roundOf(entry), unit + " by " + scorer);
        sheet.set(slot, unit, entry.at(), Integer.parseInt(CaseSoFar.text(detail, "score")), MOST_STARS);
    }
}
