package org.whistle.correspondence;

import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.correspondence.ReadMail.Nature;
import org.whistle.notification.ReplyAddresses;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.request.Correspondence;

/**
 * Puts what was taken in where it belongs. To a case goes only what was sent to an address that we made for it, by whoever
 * this went to; everything else somebody looks at. Nothing is guessed.
 */
@Component
class MailSorter {

    private static final Logger log = LoggerFactory.getLogger(MailSorter.class);
    /** The pictures of residents wait for the same cleaner. */
    private static final int MOST_OF_STRANGERS = 5;

    private final IncomingMailRows mails;
    private final PictureDesk desk;
    private final MailFiling filing;
    private final KeptUntil keptUntil;
    private final ReplyAddresses addresses;
    private final Correspondence correspondence;
    private final SenderProof proof;
    private final TransactionTemplate transaction;
    private final InstantSource now;

    MailSorter(
            IncomingMailRows mails,
            PictureDesk desk,
            MailFiling filing,
            KeptUntil keptUntil,
            ReplyAddresses addresses,
            Correspondence correspondence,
            SenderProof proof,
            PlatformTransactionManager transactions,
            InstantSource now) {
        this.mails = mails;
        this.desk = desk;
        this.filing = filing;
        this.keptUntil = keptUntil;
        this.addresses = addresses;
        this.correspondence = correspondence;
        this.proof = proof;
        this.transaction = new TransactionTemplate(transactions);
        this.now = now;
    }

    /** A mail that cannot be sorted now waits for the next round, and those behind it go on. */
    void sort() {
        for (UUID id : mails.unread()) {
            try {
                sort(id);
            } catch (RuntimeException fault) {
                log.warn("Mail {} waits: {}", id, fault.getClass().getSimpleName());
            }
        }
        desk.putToCases();
        keptUntil.forget();
    }

    private void sort(UUID id) {
        Optional<KeptMail> raw = transaction.execute(status -> lock(id));
        if (raw.isEmpty()) {
            return;
        }
        Optional<ReadMail> mail = read(id, raw.get());
        if (mail.isPresent()) {
            sort(id, raw.get(), mail.get());
        } else {
            transaction.executeWithoutResult(status -> filing.putUnread(id, raw.get()));
        }
    }

    /** Before anything is done with it: whatever a mail does to us, those behind it go first the next time. */
    private Optional<KeptMail> lock(UUID id) {
        Optional<KeptMail> mail = mails.lock(id, MailState.RECEIVED);
        mail.ifPresent(waits -> mails.trying(id, now.instant()));
        return mail;
    }

    private static Optional<ReadMail> read(UUID id, KeptMail raw) {
        try {
            return Optional.of(MailReader.read(raw.bytes()));
        } catch (MessagingException | RuntimeException | StackOverflowError unreadable) {
            // strangers write it: whatever it does to a parser, the mails behind it are read
            log.warn("Mail {} cannot be read: {}", id, unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void sort(UUID id, KeptMail raw, ReadMail mail) {
        Optional<String> number = mail.to().stream()
                .map(addresses::trackingNumber)
                .flatMap(Optional::stream)
                .findFirst();
        if (mail.nature() == Nature.BOUNCE) {
            CleanedMail named = desk.clean(mail, 0);
            transaction.executeWithoutResult(status -> filing.report(id, named, raw.bytes(), number));
            return;
        }
        Why why = why(mail, number, raw);
        CleanedMail cleaned = desk.clean(mail, most(why));
        if (why == Why.ANSWER) {
            answer(id, cleaned, number.orElseThrow());
        } else {
            transaction.executeWithoutResult(status -> filing.put(id, cleaned, why, number.orElse(null)));
        }
    }

    private Why why(ReadMail mail, Optional<String> number, KeptMail raw) {
        if (mail.nature() == Nature.AUTOMATIC) {
            return Why.AUTOMATIC;
        }
        if (number.isEmpty()) {
            return Why.NO_REQUEST;
        }
        boolean own =
                !mail.from().isEmpty() && correspondence.isOfReporter(number.get(), mail.from()) && !isForged(raw);
        return own ? Why.ANSWER : Why.OTHER_SENDER;
    }

    private static int most(Why why) {
        return switch (why) {
            case ANSWER -> Integer.MAX_VALUE;
            case AUTOMATIC -> 0;
            default -> MOST_OF_STRANGERS;
        };
    }

    /** What cannot be read proves nothing: somebody looks at it. */
    private boolean isForged(KeptMail raw) {
        try {
            return proof.hasFailed(raw.bytes());
        } catch (MessagingException unreadable) {
            return true;
        }
    }

    private void answer(UUID id, CleanedMail mail, String number) {
        try {
            Overtaken.retry(() -> transaction.executeWithoutResult(status -> filing.answer(id, mail, number)));
        } catch (Refusal refused) {
            Why instead = refused.kind() == Refusal.Kind.CONFLICT ? Why.CASE_ENDED : Why.NO_WORDS;
            transaction.executeWithoutResult(status -> filing.put(id, mail, instead, number));
        }
    }
}
