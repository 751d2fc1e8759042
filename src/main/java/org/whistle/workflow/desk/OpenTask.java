package org.whistle.workflow.desk;

import java.time.Instant;

/**
 * A row of {@code open_task}.
 *
 * @param number of the request behind it; null where there is none
 * @param team the group that is asked; null where it asks one person by name
 * @param due null where it has no time
 * @param waiting for the resident, who was asked something or is waited for
 */
record OpenTask(
        String task,
        String number,
        String step,
        String name,
        String team,
        String assignee,
        Instant due,
        boolean returned,
        boolean waiting) {}
