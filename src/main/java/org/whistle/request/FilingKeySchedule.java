package org.whistle.request;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets every hour which filings had which keys a day ago. Equal nodes do not disturb each other. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.filing-keys.scheduled", matchIfMissing = true)
class FilingKeySchedule {

    private final KeyedFilings keyed;

    FilingKeySchedule(KeyedFilings keyed) {
        this.keyed = keyed;
    }

    @Scheduled(fixedDelayString = "${whistle.filing-keys.every:PT1H}", initialDelayString = "PT5M")
    void forget() {
        keyed.forget();
    }
}
