package org.whistle.casework;

import java.util.Set;

/**
 * Somebody who handles the request has spoken to the resident.
 *
 * @param units in whose name
 */
public record ResidentContacted(String trackingNumber, Set<String> units) {}
