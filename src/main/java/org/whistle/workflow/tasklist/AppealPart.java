package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.whistle.workflow.tasklist.CaseDocument.Named;
import org.whistle.workflow.tasklist.EvidencePart.PicturePart;

/**
 * The appeal, or the proposed exclusion, that a task asks about.
 *
 * @param appealed null where a supervisor raised it
 * @param decided the first decision; null before it
 */
record AppealPart(
        long id,
        Named unit,
        int round,
        List<String> measures,
        String groundText,
        String text,
        String stateText,
        VoicePart appealed,
        VoicePart decided,
        List<MarkPart> marks,
        List<PicturePart> evidence) {

    record VoicePart(String who, Instant at, String note) {}

    record MarkPart(String measureText, LocalDate day, int points, int of, boolean excluded) {}
}
