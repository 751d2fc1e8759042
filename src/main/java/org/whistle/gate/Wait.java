package org.whistle.gate;

import java.time.Duration;

/** How long until the next one is let through. */
record Wait(Duration time) {

    /** Whole seconds, at least one, as Retry-After says it. */
    String seconds() {
        return String.valueOf(Math.max(1, time.plusNanos(999_999_999).toSeconds()));
    }
}
