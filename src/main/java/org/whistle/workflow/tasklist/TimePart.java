package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.List;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/**
 * The time of a case: its clocks, what runs and is due first at the top; and what was asked of more time, the latest at
 * the top.
 *
 * @param deeds what the reader can do about it
 */
record TimePart(List<ClockPart> clocks, List<ExtensionPart> extensions, List<Deed> deeds) {

    /** The clocks, without the words of those who asked for more time. */
    TimePart factsOnly() {
        return new TimePart(clocks, List.of(), deeds);
    }

    /**
     * @param owner the department whose clock it is; null for the request's own
     * @param state how it stands: a {@code Standing}, or {@code PAUSED}, {@code IN_TIME}, {@code LATE}, {@code RELEASED},
     *     {@code ENDED}
     * @param provisional whether the deadline rests on a calendar that is not published yet
     */
    record ClockPart(
            String kind,
            String kindText,
            Named owner,
            Instant deadline,
            String state,
            String stateText,
            boolean provisional,
            Instant pausedUntil,
            Instant stoppedAt) {}

    /**
     * @param endsAt when a granted pause is over at the latest
     * @param endedAt when it was over; null while it lasts
     */
    record ExtensionPart(
            long id,
            String kind,
            String kindText,
            String reasonText,
            String length,
            String lengthText,
            String evidence,
            String askedBy,
            Instant askedAt,
            String state,
            String stateText,
            String decidedBy,
            Instant decidedAt,
            String note,
            Instant endsAt,
            Instant endedAt) {}
}
