package org.whistle.evidence;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;

/** The pictures of cases. Whoever calls this has checked that the caller may see, or add to, the case. */
@Component
public class Attachments {

    static final int MOST_MEGABYTES = 10;

    /** The longest file that is taken in, in bytes: 10 MiB. */
    public static final long MOST_BYTES = (long) MOST_MEGABYTES << 20;

    private final AttachmentRecords records;
    private final PictureCleaner cleaner;

    Attachments(AttachmentRecords records, PictureCleaner cleaner) {
        this.records = records;
        this.cleaner = cleaner;
    }

    /**
     * Keeps a picture: its pixels, turned upright and at most 2560 long, and nothing else of the file.
     *
     * @throws Refusal when it is no JPEG, PNG or WebP picture, is too large, or the case has ended or has enough of them
     */
    public Attachment add(String trackingNumber, NewAttachment added) {
        if (added.size() > MOST_BYTES) {
            throw Refusal.tooLarge("picture-too-large", MOST_MEGABYTES);
        }
        // before the work of decoding; once more where it is stored
        records.requireRoom(trackingNumber, added.task());
        CleanPicture picture = cleaner.clean(added.content());
        return Overtaken.retry(() -> records.add(trackingNumber, added, picture));
    }

    /**
     * Takes a picture back that was added by mistake: its row stays, its bytes go.
     *
     * @param task the task beside which it was added, still open; null for a resident's
     * @throws Refusal when the case has no such picture, somebody else added it, or the case has ended
     */
    public void withdraw(String trackingNumber, long id, String task) {
        Overtaken.retry(() -> records.withdraw(trackingNumber, id, task));
    }

    /**
     * @return all pictures, withdrawn ones too, oldest first; before those of a part what its whole shows of the matter,
     *     to look at only
     */
    public List<Attachment> of(String trackingNumber) {
        return records.of(trackingNumber);
    }

    /**
     * @param shown the kinds that the caller may see
     * @throws Refusal when the case has no such picture of these kinds, or it is withdrawn
     */
    public Picture picture(String trackingNumber, long id, Set<AttachmentKind> shown) {
        return records.picture(trackingNumber, id, shown);
    }
}
