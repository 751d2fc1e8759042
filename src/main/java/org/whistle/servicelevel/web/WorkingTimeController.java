package org.whistle.servicelevel.web;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.servicelevel.Deadline;
import org.whistle.servicelevel.Deadlines;
import org.whistle.servicelevel.Limit;
import org.whistle.servicelevel.Limit.TimeUnit;

/** {@code /api/working-time}: for staff, when a limit ends that begins at a moment. */
@RestController
@RequestMapping("/api/working-time")
class WorkingTimeController {

    private static final int MOST = 10_000;

    private final Deadlines deadlines;
    private final Organisation organisation;
    private final Moments moments;

    WorkingTimeController(Deadlines deadlines, Organisation organisation, @Value("${whistle.zone}") ZoneId zone) {
        this.deadlines = deadlines;
        this.organisation = organisation;
        this.moments = new Moments(zone);
    }

    /** What one may ask for here; see {@link Limit.TimeUnit}. */
    enum AskedUnit {
        HOUR,
        WORKING_HOUR,
        DAY,
        WORKING_DAY
    }

    /** When the limit ends, and whether that rests on a year without a published list. */
    record End(Instant deadline, boolean provisional) {}

    /** @param organisationUnit whose hours and local days hold; without one the default ones do */
    @GetMapping
    End end(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String amount,
            @RequestParam(required = false) String unit,
            @RequestParam(name = "organisation", required = false) String organisationUnit) {
        Instant start = moments.read("from", from);
        int count = Require.number("amount", amount, 0, MOST);
        TimeUnit countedIn =
                TimeUnit.valueOf(Require.choice("unit", unit, AskedUnit.class).name());
        Deadline deadline = deadlines.after(start, new Limit(count, countedIn), known(organisationUnit));
        return new End(deadline.at(), deadline.provisional());
    }

    private String known(String unit) {
        if (unit != null && organisation.find(unit.strip()).isEmpty()) {
            throw Refusal.invalid("organisation", "unknown-unit");
        }
        return unit == null ? null : unit.strip();
    }
}
