package org.whistle.rates;

import org.whistle.rates.MarkSheet.Slot;
import org.whistle.request.CaseEntry;

/** Whether what a resident filed was there already. */
final class RepeatMark {

    private static final Slot REPEAT = new Slot(Measure.REPEAT, 0, "");

    private final CaseSoFar so;
    private final MarkSheet sheet;

    RepeatMark(CaseSoFar so, MarkSheet sheet) {
        this.so = so;
        this.sheet = sheet;
    }

    void read(CaseEntry entry) {
        switch (entry.kind()) {
            case FILED -> sheet.set(REPEAT, so.community(), entry.at(), 0);
            case MERGED -> sheet.change(REPEAT, 1);
            case MERGE_UNDONE -> sheet.change(REPEAT, 0);
            case REFUSED -> {
                if (CaseSoFar.text(entry.detail(), "ground").equals("NO_NEW_FACTS")) {
                    sheet.change(REPEAT, 1);
                }
            }
            default -> {
                // says nothing about repeats
            }
        }
    }
}
