package org.whistle.correspondence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether mail comes in. */
@Component
class InboxGauges implements MeterBinder {

    private final MailRound round;

    InboxGauges(MailRound round) {
        this.round = round;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("whistle.mail.inbox.left", round::left)
                .description(
                        "Mails that this node could not fetch the last time; -1 where it could not open the mailbox")
                .register(registry);
    }
}
