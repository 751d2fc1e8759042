package org.whistle.board;

import java.math.BigDecimal;
import java.time.Instant;
import org.whistle.request.Stage;
import org.whistle.request.Status;

/**
 * What anybody may read of one request; times to the minute.
 *
 * @param latitude of the point in degrees, rounded to about 100 m; null where there is none, and of what was taken back,
 *     refused or erased
 * @param longitude in the same way
 * @param deadline the promise, or null before there is one
 * @param endedAt null while it goes on
 * @param redoCount how often the work was ordered again
 * @param voices how many requests about the same matter stand under this one, itself among them
 * @param mergedInto the number of the request that goes on for it; null where there is none, or it is not public
 * @param splitFrom the number of the request that it is a part of; null where there is none, or it is not public
 * @param parts into how many it was split; 0 where it was not
 * @param jointMeeting whether a joint meeting was held on it
 */
public record PublicEntry(
        String trackingNumber,
        String item,
        String community,
        BigDecimal latitude,
        BigDecimal longitude,
        Instant filedAt,
        Stage stage,
        Status status,
        PromiseState promise,
        Instant deadline,
        Instant endedAt,
        int redoCount,
        int voices,
        String mergedInto,
        String splitFrom,
        int parts,
        boolean jointMeeting) {}
