package org.whistle.correspondence;

import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mails in as they come. Once this returns, a mail is kept whatever happens, and only then the mailbox may forget
 * it; a mail that comes again is the same one.
 */
@Component
class MailIntake {

    private final IncomingMailRows rows;
    private final Reception reception;
    private final TransactionTemplate alone;
    private final InstantSource now;

    MailIntake(IncomingMailRows rows, Reception reception, PlatformTransactionManager transactions, InstantSource now) {
        this.rows = rows;
        this.reception = reception;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.now = now;
    }

    void take(byte[] raw) {
        alone.executeWithoutResult(status -> rows.add(MailDigest.of(raw), raw, now.instant()));
    }

    /** Takes of a mail that is too large what its headers say. */
    void takeHead(byte[] head) {
        KeptMail mail = readHead(head);
        alone.executeWithoutResult(status -> rows.add(MailDigest.of(head), head, now.instant())
                .ifPresent(id -> reception.put(id, mail, Why.TOO_LARGE, null)));
    }

    private static KeptMail readHead(byte[] head) {
        try {
            return KeptMail.of(MailReader.read(head), List.of());
        } catch (MessagingException | RuntimeException | StackOverflowError unreadable) {
            // strangers write it: whatever it does to a parser, the mails behind it are fetched
            return KeptMail.asItCame(head);
        }
    }
}
