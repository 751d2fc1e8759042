package org.whistle.board;

import java.time.Instant;
import java.util.List;
import org.whistle.meeting.DisputeRuling;
import org.whistle.meeting.MeetingOutcome;

/**
 * What came of a joint meeting (联商会), as anybody may read it: kinds of parties and units, never persons.
 *
 * @param number 1, or 2 after a first one without agreement
 * @param round how often the work had been ordered again before
 * @param parties who came
 * @param outcome whether they agreed, and where the matter went
 * @param ruling of the district where they did not agree twice; null elsewhere
 * @param summary what was said about it beside; null where nothing was
 * @param commitments what was promised, or ordered by the district
 */
public record PublicMeeting(
        int number,
        int round,
        Instant heldAt,
        List<String> parties,
        List<PublicOption> options,
        MeetingOutcome outcome,
        DisputeRuling ruling,
        String summary,
        List<PublicCommitment> commitments) {

    /**
     * What the meeting could decide for.
     *
     * @param text what it means in detail, or null
     */
    public record PublicOption(String title, String text, boolean chosen) {}
}
