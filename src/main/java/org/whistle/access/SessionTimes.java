package org.whistle.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long sessions hold: unused ({@code whistle.session.idle}) and in all ({@code whistle.session.longest}). */
@Component
class SessionTimes {

    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    SessionTimes(
            Clock clock,
            @Value("${whistle.session.idle:PT30M}") Duration idle,
            @Value("${whistle.session.longest:PT12H}") Duration longest) {
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    Instant now() {
        return clock.instant();
    }

    Duration idle() {
        return idle;
    }

    boolean isOver(SignedIn signedIn) {
        return now().isAfter(signedIn.at().plus(longest));
    }

    boolean isForgotten(Instant lastUse) {
        return lastUse == null || now().isAfter(lastUse.plus(idle));
    }
}
