package org.whistle.workflow.desk;

import java.time.DateTimeException;
import org.whistle.problem.Moments;
import org.whistle.problem.Refusal;

/**
 * Where a page begins: after this task.
 *
 * @param due as the database writes it, {@code infinity} where there is none
 */
record Place(String due, String task) {

    static final Place START = new Place("-infinity", "");

    private static final String NEVER = "infinity";
    private static final int LONGEST = 120;

    static Place after(OpenTask task) {
        return new Place(task.due() == null ? NEVER : task.due().toString(), task.task());
    }

    /** @throws Refusal when nobody was given this */
    static Place read(String written) {
        if (written == null || written.isBlank()) {
            return START;
        }
        int end = written.indexOf('~');
        if (end < 0 || written.length() > LONGEST || written.indexOf(0) >= 0) {
            throw Refusal.invalid("after", "unknown-cursor");
        }
        String due = written.substring(0, end);
        try {
            return new Place(due.equals(NEVER) ? NEVER : Moments.read(due).toString(), written.substring(end + 1));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("after", "unknown-cursor");
        }
    }

    String written() {
        return due + "~" + task;
    }
}
