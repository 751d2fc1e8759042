package org.whistle.servicelevel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.servicelevel.WorkingCalendar;

/** {@code /api/working-hours}: when a unit works. All staff read, administrators set. */
@RestController
@RequestMapping("/api/working-hours/{unit}")
class WorkingHoursController {

    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    WorkingHoursController(WorkingCalendar calendar, Clock clock, @Value("${whistle.zone}") ZoneId zone) {
        this.calendar = calendar;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The hours of a unit.
     *
     * @param own what it set itself
     * @param today the spans that hold now, its own or those of the units above
     */
    record UnitHours(String unit, List<HoursDocument> own, List<HoursDocument.Span> today) {}

    @GetMapping
    UnitHours hours(@PathVariable String unit) {
        return new UnitHours(
                unit,
                calendar.ownHours(unit).entrySet().stream()
                        .map(entry -> HoursDocument.of(entry.getKey(), entry.getValue()))
                        .toList(),
                HoursDocument.spans(calendar.hoursOn(unit, LocalDate.ofInstant(clock.instant(), zone))));
    }

    @PutMapping
    UnitHours set(@PathVariable String unit, @RequestBody HoursDocument hours) {
        calendar.setHours(unit, hours.day(), hours.shifts());
        return hours(unit);
    }
}
