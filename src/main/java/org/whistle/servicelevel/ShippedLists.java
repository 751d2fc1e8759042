package org.whistle.servicelevel;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.whistle.servicelevel.calendar.CalendarYears;
import org.whistle.startup.StartUpStep;

/** Loads the national lists that a release ships, where the year has none yet. What an administrator gave stays. */
@Component
class ShippedLists extends StartUpStep {

    private static final Logger log = LoggerFactory.getLogger(ShippedLists.class);

    private final WorkingCalendar calendar;

    ShippedLists(WorkingCalendar calendar) {
        super(Order.CALENDAR);
        this.calendar = calendar;
    }

    @Override
    protected void prepare() {
        for (int year = CalendarYears.FIRST; year <= CalendarYears.LAST; year++) {
            ClassPathResource shipped = new ClassPathResource("calendar/%d.csv".formatted(year));
            if (shipped.exists() && calendar.list(year).isEmpty()) {
                calendar.replaceList(year, bytes(shipped));
                log.info("Loaded the holidays of {}", year);
            }
        }
    }

    private static byte[] bytes(ClassPathResource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list %s cannot be read".formatted(file), unreadable);
        }
    }
}
