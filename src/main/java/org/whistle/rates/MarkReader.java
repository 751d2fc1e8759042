package org.whistle.rates;

import java.time.ZoneId;
import java.util.List;
import org.whistle.request.CaseEntry;

/** Reads a case file entry by entry, as {@code docs/rates.md} says: the same entries give the same marks, always. */
final class MarkReader {

    private final Units units;
    private final ZoneId zone;

    /** @param zone whose days count */
    MarkReader(Units units, ZoneId zone) {
        this.units = units;
        this.zone = zone;
    }

    /**
     * @param entries the domain's entries of the case, oldest first
     * @param community the request's community where the case file does not say it, or null
     * @return in the order of what they count; none of a case that is no request
     */
    List<Mark> read(String trackingNumber, List<CaseEntry> entries, String community) {
        CaseSoFar so = new CaseSoFar(units, community);
        MarkSheet sheet = new MarkSheet(trackingNumber, so, zone);
        ClockMarks clocks = new ClockMarks(so, sheet);
        AnswerMarks answers = new AnswerMarks(so, sheet);
        WorkMarks work = new WorkMarks(so, sheet);
        RepeatMark repeat = new RepeatMark(so, sheet);
        for (CaseEntry entry : entries) {
            // what an entry changes of the case holds for the marks that it gives
            so.read(entry);
            if (so.isRequest()) {
                repeat.read(entry);
                sheet.exclude(entry);
                clocks.read(entry);
            }
            if (so.isRequest() && !so.isMerged()) {
                answers.read(entry);
                work.read(entry);
            }
        }
        return sheet.marks();
    }
}
