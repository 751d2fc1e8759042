package org.whistle.supervision;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Erases the reasons of retries that belong to no case, once these have been kept long enough. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.supervision.scheduled", matchIfMissing = true)
class ReasonSchedule {

    private final RetryBook book;
    private final InstantSource now;
    private final Duration kept;

    ReasonSchedule(
            RetryBook book, InstantSource now, @Value("${whistle.supervision.reasons-kept:P30D}") Duration kept) {
        this.book = book;
        this.now = now;
        this.kept = kept;
    }

    @Scheduled(fixedDelayString = "${whistle.supervision.reasons-every:PT6H}", initialDelayString = "PT3M")
    void erase() {
        book.eraseReasons(now.instant().minus(kept));
    }
}
