package org.whistle.rates;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every second for what is new in the case files, so that a figure is seconds old and not more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.rates.scheduled", matchIfMissing = true)
class RateSchedule {

    private final RateProjector projector;
    private final HeldBack heldBack;

    RateSchedule(RateProjector projector, HeldBack heldBack) {
        this.projector = projector;
        this.heldBack = heldBack;
    }

    @Scheduled(fixedDelayString = "${whistle.rates.every:PT1S}")
    void project() {
        projector.project();
    }

    @Scheduled(fixedDelayString = "${whistle.rates.retry-every:PT5M}", initialDelayString = "PT1M")
    void retry() {
        projector.retry();
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT1M")
    void lookWhetherHeldBack() {
        heldBack.look();
    }
}
