package org.whistle.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long mails and text messages from residents are kept: those that wait, and those that are settled. */
@Component
class KeptUntil {

    private static final Logger log = LoggerFactory.getLogger(KeptUntil.class);
    /** How long one is kept that there is nothing more to do about. */
    private static final Duration SETTLED = Duration.ofDays(30);

    private final IncomingMailRows mails;
    private final TriageSettings settings;
    private final InstantSource now;

    KeptUntil(IncomingMailRows mails, TriageSettings settings, InstantSource now) {
        this.mails = mails;
        this.settings = settings;
        this.now = now;
    }

    /** @return when a mail that came at this moment and still waits is set aside */
    Instant endOfWaiting(Instant receivedAt) {
        return receivedAt.plus(settings.kept());
    }

    /** Erases what was settled long enough ago, and sets aside what waited too long; that goes as long after. */
    @Transactional
    public void forget() {
        Instant at = now.instant();
        int ended = mails.endWaitingOf(at.minus(settings.kept()), at);
        if (ended > 0) {
            log.warn("{} mails from residents waited too long and were set aside unread", ended);
        }
        mails.eraseSettledBefore(at.minus(SETTLED));
    }
}
