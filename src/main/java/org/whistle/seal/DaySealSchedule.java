package org.whistle.seal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every few minutes whether a day wants its seal, or a seal its mail; so missed days are made up for, too. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.seal.scheduled", matchIfMissing = true)
class DaySealSchedule {

    private final DaySealer sealer;
    private final SealMail mail;

    DaySealSchedule(DaySealer sealer, SealMail mail) {
        this.sealer = sealer;
        this.mail = mail;
    }

    @Scheduled(fixedDelayString = "${whistle.seal.every:PT5M}", initialDelayString = "${whistle.seal.first:PT1M}")
    void sealWhenDue() {
        sealer.sealWhenDue();
    }

    @Scheduled(fixedDelayString = "${whistle.seal.every:PT5M}", initialDelayString = "${whistle.seal.first:PT1M}")
    void mailWaiting() {
        mail.sendWaiting();
    }
}
