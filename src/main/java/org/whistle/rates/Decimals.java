package org.whistle.rates;

import java.math.BigDecimal;

/**
 * Numbers as somebody wrote them. A few signs can stand for one of a billion digits ({@code 0e-1000000000}), which must
 * neither be spelt out nor be handed to the database.
 */
final class Decimals {

    private Decimals() {}

    /** Whether it is from 0 to a most and has no more decimals than those. */
    static boolean isWithin(BigDecimal number, BigDecimal most, int decimals) {
        return number.signum() >= 0
                && number.compareTo(most) <= 0
                && plain(number).scale() <= decimals;
    }

    /** @return the same number without zeros that say nothing */
    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
