package org.whistle.servicelevel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/**
 * Tells the case file what becomes of clocks: whoever reads nothing else knows of each by when it had to be done, when it
 * stopped and why. Rates are counted from it.
 */
@Component
class ClockEntries {

    private final CaseFile caseFile;

    ClockEntries(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    void stopped(Clock clock) {
        stopped(clock, Map.of());
    }

    /** @param heir the department that goes on with the clock as it stands */
    void takenOver(Clock clock, String heir) {
        stopped(clock, Map.of("heir", heir));
    }

    private void stopped(Clock clock, Map<String, String> more) {
        Map<String, String> detail = detail(clock);
        detail.putAll(more);
        detail.put("outcome", clock.outcome().name());
        // the entry has a time of its own, a moment later: a deed of the last moment would count as late
        detail.put("stoppedAt", clock.stoppedAt().toString());
        caseFile.append(clock.trackingNumber(), CaseEventKind.CLOCK_STOPPED, detail);
    }

    /** What stopped it was none; it runs on to the deadline it had. */
    void continued(Clock clock) {
        caseFile.append(clock.trackingNumber(), CaseEventKind.CLOCK_CONTINUED, detail(clock));
    }

    private static Map<String, String> detail(Clock clock) {
        return new HashMap<>(Map.of(
                "clock", clock.told(),
                "owner", Optional.ofNullable(clock.department()).orElse(""),
                "deadline", clock.deadline().toString()));
    }
}
