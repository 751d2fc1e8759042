package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.List;
import org.whistle.workflow.tasklist.EvidencePart.PicturePart;

/**
 * The appeal of a resident that a task asks about, in the resident's own words.
 *
 * @param words null for whoever may not read what people say
 * @param pictures the one that came with it; empty where none did
 */
record ResidentAppealPart(
        String asksText,
        int round,
        String reasonText,
        String words,
        Instant filedAt,
        Instant dueAt,
        List<PicturePart> pictures) {

    /** For whoever keeps the tasks going and has nothing to do with people. */
    ResidentAppealPart factsOnly() {
        return new ResidentAppealPart(asksText, round, reasonText, null, filedAt, dueAt, List.of());
    }
}
