package org.whistle.servicelevel;

import java.util.List;

/**
 * A clock came to the next step of its ladder.
 *
 * @param notified the units to be told; a role stands as {@code role-…}
 */
public record StepTaken(Clock clock, List<String> notified) {}
