package org.whistle.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one party gives a community.
 *
 * @param raw of a hundred, with two decimals; null where the party is missing
 * @param adjusted without excluded answers; the same as {@code raw} for all but the residents
 * @param weight of the party in that month
 * @param entries what it was made of; none for the residents
 */
public record PartyPoints(Party party, BigDecimal raw, BigDecimal adjusted, BigDecimal weight, List<Entry> entries) {

    public boolean isMissing() {
        return raw == null && adjusted == null;
    }
}
