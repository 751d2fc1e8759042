package org.whistle.servicelevel;

import java.time.Instant;
import java.util.List;

/**
 * An emergency (平战结合): other levels and limits for some items in some areas, for a while.
 *
 * @param areas codes of units; what lies below them belongs to them
 * @param items codes of items; none means all
 * @param endedAt null while it lasts
 */
public record EmergencyMode(
        long id,
        List<String> areas,
        List<String> items,
        String reason,
        String begunBy,
        Instant begunAt,
        String endReason,
        String endedBy,
        Instant endedAt) {}
