package org.whistle.supervision;

import java.time.Instant;
import java.util.Set;

/**
 * What somebody looks for. What is null does not narrow it.
 *
 * @param number the tracking number or its beginning
 * @param communities whose cases they are; never null
 * @param department that was called in them
 * @param from filed at or after
 * @param to filed before
 */
public record CaseQuestion(
        String number,
        Set<String> communities,
        String department,
        String item,
        Ending ending,
        Instant from,
        Instant to) {}
