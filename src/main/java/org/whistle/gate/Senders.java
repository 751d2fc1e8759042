package org.whistle.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is being waited for just now. Each wait holds a thread, so one caller may have no more than some of them. */
final class Senders {

    /** Of the 200 threads that answer calls. */
    private static final int MOST_WAITS = 50;

    private final Map<String, Integer> waits = new ConcurrentHashMap<>();

    /** @return whether the caller may be waited for once more; then {@link #heardFrom} has to follow */
    boolean mayWaitFor(Caller caller) {
        int now = waits.merge(caller.name(), 1, Integer::sum);
        if (now > MOST_WAITS && !caller.isLocal()) {
            heardFrom(caller);
            return false;
        }
        return true;
    }

    void heardFrom(Caller caller) {
        waits.computeIfPresent(caller.name(), (name, now) -> now == 1 ? null : now - 1);
    }
}
