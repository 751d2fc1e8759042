package org.whistle.rates;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What was reached of what was possible, both whole, so that anybody can add up and divide again. */
public record Fraction(long points, long of) {

    static final Fraction NOTHING = new Fraction(0, 0);

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @return per cent with two decimals, half rounded up; null where there is nothing to divide by */
    @JsonProperty
    public BigDecimal percent() {
        return isRate() ? percent(BigDecimal.valueOf(points), BigDecimal.valueOf(of)) : null;
    }

    boolean isRate() {
        return of > 0;
    }

    Fraction plus(Fraction other) {
        return new Fraction(points + other.points, of + other.of);
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
