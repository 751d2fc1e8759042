package org.whistle.evidence;

import java.util.List;
import java.util.Set;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
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
    private final TransactionOperations transactions;

    Attachments(AttachmentRecords records, PictureCleaner cleaner, TransactionOperations transactions) {
        this.records = records;
        this.cleaner = cleaner;
        this.transactions = transactions;
    }

    /**
     * Keeps a picture: its pixels, turned upright and at most 2560 long, and nothing else of the file.
     *
     * @throws Refusal when it is no JPEG, PNG or WebP picture, is too large, or the case has ended or has enough of them
     */
    public Attachment add(String trackingNumber, NewAttachment added) {
        CleanPicture picture = clean(trackingNumber, added);
        return Overtaken.retry(() -> records.add(trackingNumber, added, picture));
    }

    /**
     * Keeps a picture together with what notes that it was taken: both are stored, or nothing. The same again is the one
     * that is there.
     *
     * @param note in the transaction of the picture, and perhaps more than once
     * @throws Refusal as {@link #add(String, NewAttachment)} and the note do
     */
    public void addNoting(String trackingNumber, NewAttachment added, Runnable note) {
        CleanPicture picture = clean(trackingNumber, added);
        together(() -> records.add(trackingNumber, added, picture), note);
    }

    /**
     * Keeps a picture that belongs to a deed: both are stored, or nothing. It is added also where the same is there.
     *
     * @param deed in the transaction of the picture, and perhaps more than once
     * @throws Refusal as {@link #add(String, NewAttachment)} and the deed do
     */
    public void addWith(String trackingNumber, NewAttachment added, Runnable deed) {
        CleanPicture picture = clean(trackingNumber, added);
        together(() -> records.addWithDeed(trackingNumber, added, picture), deed);
    }

    private void together(Runnable adding, Runnable deed) {
        Overtaken.retry(() -> transactions.executeWithoutResult(open -> {
            adding.run();
            deed.run();
        }));
    }

    private CleanPicture clean(String trackingNumber, NewAttachment added) {
        if (added.size() > MOST_BYTES) {
            throw Refusal.tooLarge("picture-too-large", MOST_MEGABYTES);
        }
        // before the work of decoding; once more where it is stored
        records.requireOpen(trackingNumber);
        records.requireRoom(trackingNumber, added.task());
        return cleaner.clean(added.content());
    }

    /**
     * Says beforehand what would become of a file, for whoever cannot put it to a case yet.
     *
     * @return the picture as it would be kept, a JPEG
     * @throws Refusal when it is no JPEG, PNG or WebP picture, or too large
     */
    public byte[] clean(InputStreamSource file) {
        return cleaner.clean(file).bytes();
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
     * @return all pictures, withdrawn ones too, oldest first; before them, to look at only, what the whole shows of a
     *     part, or the settled request of the one under which it is worked on again
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
