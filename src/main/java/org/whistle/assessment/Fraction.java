package org.whistle.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact number: a mean of means is rounded once, where it is shown. */
record Fraction(BigDecimal above, BigDecimal below) {

    static final Fraction NOTHING = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    /** @param below more than none */
    static Fraction of(BigDecimal above, long below) {
        return new Fraction(above, BigDecimal.valueOf(below));
    }

    Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction times(BigDecimal factor) {
        return new Fraction(above.multiply(factor), below);
    }

    Fraction dividedBy(BigDecimal divisor) {
        return new Fraction(above, below.multiply(divisor));
    }

    /** @return with two decimals, half rounded up */
    BigDecimal rounded() {
        return above.divide(below, 2, RoundingMode.HALF_UP);
    }
}
