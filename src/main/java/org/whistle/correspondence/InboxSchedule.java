package org.whistle.correspondence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for mail every minute, where there is a mailbox. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.mail.inbox.scheduled", matchIfMissing = true)
class InboxSchedule {

    private final Mailboxes mailboxes;
    private final MailRound round;
    private final KeptUntil keptUntil;

    InboxSchedule(Mailboxes mailboxes, MailRound round, KeptUntil keptUntil) {
        this.mailboxes = mailboxes;
        this.round = round;
        this.keptUntil = keptUntil;
    }

    @Scheduled(
            fixedDelayString = "${whistle.mail.inbox.every:PT1M}",
            initialDelayString = "${whistle.mail.inbox.first:PT30S}")
    void fetch() {
        mailboxes.find().ifPresent(round::go);
    }

    /** Also where no mailbox is emptied any more: texts come without one. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void forget() {
        keptUntil.forget();
    }
}
