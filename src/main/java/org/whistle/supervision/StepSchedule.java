package org.whistle.supervision;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every minute for steps that are over: nobody waits for a median. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.steps.scheduled", matchIfMissing = true)
class StepSchedule {

    private final StepProjector projector;

    StepSchedule(StepProjector projector) {
        this.projector = projector;
    }

    @Scheduled(fixedDelayString = "${whistle.steps.every:PT1M}", initialDelayString = "PT20S")
    void project() {
        projector.project();
    }
}
