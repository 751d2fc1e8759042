package org.whistle.correspondence;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.correspondence.ReadMail.Nature;
import org.whistle.notification.Acknowledgements;

/** Puts a mail where it was found to belong; who has to wait for somebody to look at it is told that it arrived. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reception {

    private final IncomingMailRows mails;
    private final Acknowledgements acknowledgements;
    private final InstantSource now;

    Reception(IncomingMailRows mails, Acknowledgements acknowledgements, InstantSource now) {
        this.mails = mails;
        this.acknowledgements = acknowledgements;
        this.now = now;
    }

    /** @param trackingNumber of the case that it names; null where it names none */
    void put(UUID id, KeptMail mail, Why why, String trackingNumber) {
        mails.put(id, mail, why, trackingNumber, now.instant());
        boolean waits = why.state() == MailState.TRIAGE;
        if (waits && mail.nature() == Nature.PERSON && !mail.from().isEmpty()) {
            acknowledgements.add(id, mail.from());
        }
    }
}
