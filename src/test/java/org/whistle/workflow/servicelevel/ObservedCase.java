package org.whistle.workflow.servicelevel;

import java.time.Instant;
import java.util.List;

/** What the application and the engine say of a request. */
record ObservedCase(String status, Instant promise, List<String> clocks, List<Open> tasks) {

    /** A task that waits, and the department that its process speaks of. */
    record Open(String id, String key, String department, Instant due, String assignee) {}
}
