package org.whistle.evidence;

import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** A resident's picture that comes with something they ask for, also when the request has ended. */
@Component
public class LatePictures {

    private final AttachmentRecords records;
    private final PictureCleaner cleaner;

    LatePictures(AttachmentRecords records, PictureCleaner cleaner) {
        this.records = records;
        this.cleaner = cleaner;
    }

    /**
     * Looks at it, as at any picture, before a transaction begins.
     *
     * @param size in bytes
     * @throws Refusal when it is no JPEG, PNG or WebP picture, is too large, or the resident has added enough
     */
    public CleanedPicture clean(String trackingNumber, long size, InputStreamSource content) {
        if (size > Attachments.MOST_BYTES) {
            throw Refusal.tooLarge("picture-too-large", Attachments.MOST_MEGABYTES);
        }
        records.requireRoom(trackingNumber, null);
        return new CleanedPicture(cleaner.clean(content));
    }

    /**
     * Keeps it with the matter; the same again is the one that is there. Whoever calls this holds the request.
     *
     * @throws Refusal when the resident has added enough meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String trackingNumber, CleanedPicture cleaned) {
        records.addLate(trackingNumber, cleaned.picture());
    }

    /**
     * Keeps it with what it comes with, also where the matter shows the same. Whoever calls this holds the request and has
     * checked that it may be asked for.
     *
     * @return its id
     * @throws Refusal when the resident has added enough meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long keepWithDeed(String trackingNumber, CleanedPicture cleaned) {
        return records.addLateWithDeed(trackingNumber, cleaned.picture()).id();
    }
}
