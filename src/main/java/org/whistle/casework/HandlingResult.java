package org.whistle.casework;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One attempt to settle a matter: the reply of the unit that worked, and what was seen of it on site.
 *
 * @param attempt from 1; a failed verification asks for the next
 * @param scheduledFor by when it will be done; null where it is done
 * @param submittedBy the account; null in cases from before accounts were kept
 * @param verification null before it
 * @param note what is missing, where it failed
 * @param seen what there is to see now
 */
public record HandlingResult(
        int attempt,
        String unit,
        String spokenTo,
        String measures,
        LocalDate scheduledFor,
        String submittedBy,
        Instant submittedAt,
        Verification verification,
        String note,
        String seen,
        String verifiedBy,
        Instant verifiedAt) {}
