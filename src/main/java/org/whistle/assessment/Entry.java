package org.whistle.assessment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Points that hold now.
 *
 * @param scorer the code of the unit that gives them; of a third party, that of the community
 * @param note or null
 * @param assessor the institution of a third party, else null
 * @param by the account that entered them
 */
public record Entry(
        String community,
        Party party,
        String scorer,
        BigDecimal points,
        String note,
        String assessor,
        String by,
        Instant at) {}
