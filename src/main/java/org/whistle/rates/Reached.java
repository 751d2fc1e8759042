package org.whistle.rates;

import java.math.BigDecimal;

/**
 * A rate against its standard, as rounded; null where there is no rate.
 *
 * @param percent the standard
 * @param reached whether the adjusted rate reaches it
 * @param reachedRaw whether the raw one does
 */
public record Reached(BigDecimal percent, Boolean reached, Boolean reachedRaw) {

    static Reached of(Measure measure, BigDecimal standard, Fraction raw, Fraction adjusted) {
        return standard == null
                ? null
                : new Reached(standard, reaches(measure, adjusted, standard), reaches(measure, raw, standard));
    }

    private static Boolean reaches(Measure measure, Fraction rate, BigDecimal standard) {
        if (!rate.isRate()) {
            return null;
        }
        int compared = rate.percent().compareTo(standard);
        return measure.isBetterLow() ? compared <= 0 : compared >= 0;
    }
}
