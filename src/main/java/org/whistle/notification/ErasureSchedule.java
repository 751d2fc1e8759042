package org.whistle.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets every hour whom messages went to that nothing else holds. Equal nodes do not disturb each other. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.messages.scheduled", matchIfMissing = true)
class ErasureSchedule {

    private final MessageErasure erasure;

    ErasureSchedule(MessageErasure erasure) {
        this.erasure = erasure;
    }

    @Scheduled(fixedDelayString = "${whistle.messages.every:PT1H}", initialDelayString = "PT6M")
    void forget() {
        erasure.sweep();
    }
}
