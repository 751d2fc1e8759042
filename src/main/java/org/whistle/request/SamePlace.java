package org.whistle.request;

import java.time.Instant;

/**
 * Another request of the same place, for staff: no words and nobody.
 *
 * @param item the code of the catalogue's item
 * @param endedAt null while it goes on
 * @param sameBuilding whether it is about the very building, and not only near
 */
public record SamePlace(
        String trackingNumber,
        String item,
        String community,
        Status status,
        Stage stage,
        Instant filedAt,
        Instant endedAt,
        int redoCount,
        boolean sameBuilding) {}
