package org.whistle.seal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;

/** Tells once a day that a seal, or its file, could not be made: whoever ends the seals is to be noticed. */
@Component
class MissedSeals {

    private final SecurityEvents events;
    private final Clock clock;
    private final ZoneId zone;
    private LocalDate told;

    MissedSeals(SecurityEvents events, Clock clock, @Value("${whistle.zone}") ZoneId zone) {
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param reason a word, no sentence */
    synchronized void tell(String reason) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (!today.equals(told)) {
            told = today;
            events.happened(SecurityEvent.SEAL_MISSED, "", Map.of("reason", reason));
        }
    }
}
