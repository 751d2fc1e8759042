package org.whistle.evidence;

import java.time.Instant;

/**
 * One picture of a case, without its bytes.
 *
 * @param task the task beside which it was added; null for a resident's
 * @param sha256 of the stored bytes, in hexadecimal digits
 * @param width in pixels
 * @param height in pixels
 * @param size of the stored bytes
 * @param addedBy the account, or {@code resident}
 * @param withdrawnAt when it was taken back and its bytes were removed, or null
 * @param erasedAt when its bytes were erased at the end of their time or on demand, or null
 */
public record Attachment(
        long id,
        String trackingNumber,
        AttachmentKind kind,
        String stage,
        String task,
        String sha256,
        int width,
        int height,
        int size,
        String addedBy,
        Instant addedAt,
        Instant withdrawnAt,
        Instant erasedAt) {

    /** Whether there is nothing left to be shown: it was taken back, or erased. */
    public boolean isWithdrawn() {
        return withdrawnAt != null || erasedAt != null;
    }
}
