package org.whistle.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whistle.problem.Findings;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.request.Receipt;

/** A request and the pictures it is filed with: all of it is stored, or nothing. */
@Component
public class PicturedFiling {

    /** As many pictures as one form takes; more can be added to a request afterwards. */
    public static final int MOST_PICTURES = 5;

    private static final String FILE = "file";

    private final PictureCleaner cleaner;
    private final AttachmentRecords records;
    private final TransactionOperations transactions;

    PicturedFiling(PictureCleaner cleaner, AttachmentRecords records, TransactionOperations transactions) {
        this.cleaner = cleaner;
        this.records = records;
        this.transactions = transactions;
    }

    /**
     * Looks at all pictures first: decoding takes long, and a request waits for nobody.
     *
     * @param filing files the request, and hands its receipt to what it is given as soon as it is stored
     * @throws Refusal when one of the pictures cannot be kept, as in {@link Attachments#add}, or there are too many
     */
    public <T> T file(List<NewAttachment> pictures, Function<Consumer<Receipt>, T> filing) {
        requireFew(pictures);
        List<CleanPicture> clean = each(pictures, picture -> cleaner.clean(picture.content()));
        return Overtaken.retry(
                () -> transactions.execute(open -> filing.apply(receipt -> keep(receipt, pictures, clean))));
    }

    /**
     * Says what is wrong with pictures of which none will be kept now, as far as it shows without decoding them.
     *
     * @return the pictures
     * @throws Refusal as {@link #file} does
     */
    public List<NewAttachment> look(List<NewAttachment> pictures) {
        requireFew(pictures);
        return each(pictures, picture -> {
            cleaner.look(picture.content());
            return picture;
        });
    }

    private static void requireFew(List<NewAttachment> pictures) {
        if (pictures.size() > MOST_PICTURES) {
            throw Refusal.invalid(FILE, "too-many-pictures", MOST_PICTURES);
        }
    }

    /** What is wrong with any of them is told with its place, where there are several. */
    private static <T> List<T> each(List<NewAttachment> pictures, Function<NewAttachment, T> deed) {
        Findings findings = new Findings();
        List<T> done = new ArrayList<>();
        for (int at = 0; at < pictures.size(); at++) {
            NewAttachment picture = pictures.get(at);
            done.add(findings.of(pictures.size() == 1 ? FILE : FILE + "[" + at + "]", () -> deed.apply(picture)));
        }
        findings.require();
        return done;
    }

    private void keep(Receipt receipt, List<NewAttachment> pictures, List<CleanPicture> clean) {
        for (int at = 0; at < clean.size(); at++) {
            records.add(receipt.trackingNumber().value(), pictures.get(at), clean.get(at));
        }
    }
}
