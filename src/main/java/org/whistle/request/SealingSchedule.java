package org.whistle.request;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals often enough that no entry stays open for a minute. See the ADR on sealing for why this is no engine timer. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.sealing.scheduled", matchIfMissing = true)
class SealingSchedule {

    private final CaseFileSealer sealer;

    SealingSchedule(CaseFileSealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelayString = "${whistle.sealing.every:PT20S}")
    void sealAll() {
        while (sealer.seal() > 0) {
            // a storm leaves more than one portion
        }
    }
}
