package org.whistle.correspondence;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.evidence.AttachmentKind;
import org.whistle.evidence.Attachments;
import org.whistle.evidence.CleanedPicture;
import org.whistle.evidence.LatePictures;
import org.whistle.evidence.NewAttachment;
import org.whistle.problem.Refusal;
import org.whistle.request.RequestProgress;

/** The pictures of mails: cleaned before they are kept, and put to the case when the mail stands there. */
@Component
class PictureDesk {

    private static final Logger log = LoggerFactory.getLogger(PictureDesk.class);
    /** As the cleaner says that too many others wait for it. */
    private static final String BUSY = "pictures-busy";

    private static final String ENDED = "already-ended";

    private final Attachments attachments;
    private final LatePictures late;
    private final RequestProgress requests;
    private final IncomingPictureRows rows;
    private final NotKept notKept;
    private final TransactionTemplate transaction;
    private final InstantSource now;

    PictureDesk(
            Attachments attachments,
            LatePictures late,
            RequestProgress requests,
            IncomingPictureRows rows,
            NotKept notKept,
            PlatformTransactionManager transactions,
            InstantSource now) {
        this.attachments = attachments;
        this.late = late;
        this.requests = requests;
        this.rows = rows;
        this.notKept = notKept;
        this.transaction = new TransactionTemplate(transactions);
        this.now = now;
    }

    /**
     * @param most so many are kept; of the others the names
     * @throws Refusal when too many others clean pictures now; then it is tried again later
     */
    CleanedMail clean(ReadMail mail, int most) {
        List<byte[]> pictures = new ArrayList<>();
        List<String> leftOut = new ArrayList<>(mail.leftOut());
        for (ReadMail.Enclosed enclosed : mail.pictures()) {
            Optional<byte[]> clean = pictures.size() < most ? clean(enclosed) : Optional.empty();
            clean.ifPresentOrElse(pictures::add, () -> leftOut.add(enclosed.name()));
        }
        return new CleanedMail(mail, pictures, leftOut);
    }

    private Optional<byte[]> clean(ReadMail.Enclosed enclosed) {
        try {
            return Optional.of(attachments.clean(new ByteArrayResource(enclosed.file())));
        } catch (Refusal refused) {
            if (isPassing(refused)) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /**
     * Puts to their cases what waits for it. Each once; what a case does not take stays with the mail, and its reporter is
     * told. What fails for now waits for the next round, and those behind it go on.
     */
    void putToCases() {
        for (IncomingPictureRows.Waiting picture : rows.waiting()) {
            try {
                put(picture);
            } catch (Refusal refused) {
                if (!isPassing(refused)) {
                    transaction.executeWithoutResult(status -> refuse(picture, refused.code()));
                }
            } catch (RuntimeException fault) {
                log.warn(
                        "Picture {} of a mail waits: {}",
                        picture.id(),
                        fault.getClass().getSimpleName());
            }
        }
    }

    /** Nothing is held while it waits for the cleaner. */
    private void put(IncomingPictureRows.Waiting picture) {
        Optional<byte[]> waits = transaction.execute(status -> rows.trying(picture.id(), now.instant()));
        waits.ifPresent(file -> {
            try {
                attachments.addNoting(
                        picture.trackingNumber(),
                        new NewAttachment(AttachmentKind.BEFORE, null, file.length, new ByteArrayResource(file)),
                        () -> rows.take(picture.id()));
            } catch (Refusal refused) {
                if (!refused.code().equals(ENDED)) {
                    throw refused;
                }
                putLate(picture, file);
            }
        });
    }

    /** To a case that has ended it comes as the words of its mail do: it lies in the file, and nothing begins again. */
    private void putLate(IncomingPictureRows.Waiting picture, byte[] file) {
        String number = picture.trackingNumber();
        CleanedPicture clean = late.clean(number, file.length, new ByteArrayResource(file));
        transaction.executeWithoutResult(status -> {
            requests.lockUnmerged(number);
            late.keep(number, clean);
            rows.take(picture.id());
        });
    }

    /** Whether it says nothing of the picture, and is over soon. */
    private static boolean isPassing(Refusal refused) {
        return refused.code().equals(BUSY) || refused.kind() == Refusal.Kind.TOO_MANY;
    }

    private void refuse(IncomingPictureRows.Waiting picture, String code) {
        if (rows.refuse(picture.id(), code)) {
            notKept.tell(picture.trackingNumber(), code);
        }
    }
}
