package org.whistle.casework;

import java.time.Instant;
import org.whistle.casework.WhistleCall.Role;

/**
 * A return with its answer, as the case shows it; what the street passed up to the district stands there twice.
 *
 * @param returned what the department said; the reason is null in returns of long ago
 * @param adjudicator who rules on it, or null where the table answered at once
 * @param ruling null while it is to be ruled on
 * @param handledBy who handles the matter by the ruling, or null
 * @param ruledBy the account that ruled, or null
 */
public record ReturnedCall(
        String department,
        Role role,
        Return returned,
        Instant returnedAt,
        ReturnAnswer answer,
        Adjudicator adjudicator,
        Ruling ruling,
        String handledBy,
        String note,
        String ruledBy,
        Instant ruledAt) {}
