package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/**
 * What shows that a matter is as it is said to be: pictures, and the replies with what was seen of them on site.
 *
 * @param addable whether the reader may add a picture
 * @param failures how often the verification failed
 * @param attempts the latest first
 */
record EvidencePart(List<PicturePart> pictures, boolean addable, int failures, List<AttemptPart> attempts) {

    static final EvidencePart NONE = new EvidencePart(List.of(), false, 0, List.of());

    /**
     * @param path of its bytes, below the path of the case
     * @param withdrawable whether the reader may take it back
     * @param withdrawnAt when it was taken back, or null
     * @param erasedAt when it was erased, or null
     */
    record PicturePart(
            long id,
            String path,
            String kind,
            String kindText,
            String stageText,
            String who,
            Instant addedAt,
            int width,
            int height,
            int size,
            String sha256,
            boolean withdrawable,
            Instant withdrawnAt,
            Instant erasedAt) {}

    /**
     * A reply with its four elements, and its verification.
     *
     * @param acceptedAt when the request was accepted
     * @param scheduledFor by when the work will be done; null where it is done
     * @param verification null before it
     */
    record AttemptPart(
            int attempt,
            Named department,
            Instant acceptedAt,
            String spokenTo,
            String measures,
            LocalDate scheduledFor,
            String submittedBy,
            Instant submittedAt,
            String verification,
            String verificationText,
            String note,
            String seen,
            String verifiedBy,
            Instant verifiedAt) {}
}
