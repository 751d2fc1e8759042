package org.whistle.correspondence;

import jakarta.mail.MessagingException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches mail and sorts it. What was kept before is sorted although the mail server is away. */
@Component
class MailRound {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);
    private static final int AWAY = -1;

    private final InboxTurn turn;
    private final MailIntake intake;
    private final MailSorter sorter;
    private final TransactionTemplate transaction;
    private final InstantSource now;
    private volatile int left;

    MailRound(
            InboxTurn turn,
            MailIntake intake,
            MailSorter sorter,
            PlatformTransactionManager transactions,
            InstantSource now) {
        this.turn = turn;
        this.intake = intake;
        this.sorter = sorter;
        this.transaction = new TransactionTemplate(transactions);
        this.now = now;
    }

    /** @return how many mails could not be fetched the last time, {@value #AWAY} where the mailbox could not be opened */
    int left() {
        return left;
    }

    void go(InboxSettings settings) {
        transaction.executeWithoutResult(status -> {
            if (turn.tryLock()) {
                fetch(settings);
            }
        });
        sorter.sort();
    }

    private void fetch(InboxSettings settings) {
        try {
            left = new Inbox(settings, intake, now.instant()).empty();
        } catch (MessagingException away) {
            left = AWAY;
            // what it says may quote a server, a mail or an account
            log.warn("无法收取来信 · Mail cannot be fetched: {}", away.getClass().getSimpleName());
        }
    }
}
