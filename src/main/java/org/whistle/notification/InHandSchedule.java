package org.whistle.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Says four times in the time of a claim what this node still has in hand; where it has nothing, it asks nobody. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.messages.scheduled", matchIfMissing = true)
class InHandSchedule {

    private final InHand inHand;

    InHandSchedule(InHand inHand) {
        this.inHand = inHand;
    }

    @Scheduled(fixedRateString = "PT30S")
    void renew() {
        inHand.renew();
    }
}
