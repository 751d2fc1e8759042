package org.whistle.supervision;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every few seconds for what is new in the case files. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.supervision.scheduled", matchIfMissing = true)
class LevelSchedule {

    private final LevelProjector projector;

    LevelSchedule(LevelProjector projector) {
        this.projector = projector;
    }

    @Scheduled(fixedDelayString = "${whistle.supervision.every:PT2S}")
    void project() {
        projector.project();
    }

    @Scheduled(fixedDelayString = "${whistle.supervision.retry-every:PT5M}", initialDelayString = "PT1M")
    void retry() {
        projector.retry();
    }
}
