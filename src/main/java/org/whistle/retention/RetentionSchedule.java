package org.whistle.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.whistle.retention.RetentionRuns.Mode;

/** Removes every night what was kept long enough, where the operator has switched that on. Equal nodes do not disturb each other. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.retention.scheduled", havingValue = "true")
class RetentionSchedule {

    private static final Logger log = LoggerFactory.getLogger(RetentionSchedule.class);

    private final RetentionRuns runs;

    RetentionSchedule(RetentionRuns runs) {
        this.runs = runs;
    }

    @Scheduled(cron = "${whistle.retention.at:0 30 3 * * *}", zone = "${whistle.zone}")
    void removeWhatIsDue() {
        RetentionReport report = runs.run(Mode.REMOVE, Long.MAX_VALUE, done -> {});
        log.info(
                "Retention: something personal was removed {} times, and could not be {} times",
                report.removed(),
                report.failed());
    }
}
