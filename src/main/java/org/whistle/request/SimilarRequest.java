package org.whistle.request;

import java.time.Instant;
import java.util.Optional;
import org.whistle.place.Building;

/**
 * An open request about what may be the same matter, as anybody near it may know it: no words, no pictures, nobody.
 *
 * @param item the code of the catalogue's item
 * @param building one near the middle of its cell on the public board, not its own; empty where none is near, or
 *     nobody has screened it yet
 * @param deadline the promise, or null before there is one
 */
public record SimilarRequest(
        String trackingNumber,
        String item,
        Optional<Building> building,
        Instant filedAt,
        Stage stage,
        Instant deadline) {}
