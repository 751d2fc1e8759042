package org.whistle.servicelevel.calendar;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks now and then whether another node changed the calendar, so that no question has to. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "whistle.calendar.watched", matchIfMissing = true)
class CalendarWatch {

    private final CurrentBook current;

    CalendarWatch(CurrentBook current) {
        this.current = current;
    }

    @Scheduled(fixedDelayString = "${whistle.calendar.every:PT2S}")
    void look() {
        current.refresh();
    }
}
