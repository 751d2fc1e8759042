package org.whistle.rates;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/** 综合: the weighted mean of the rates that have a weight, in per cent; null where there is none of them. */
public record Composite(BigDecimal raw, BigDecimal adjusted) {

    static Composite of(Map<Measure, Rate> rates, Map<Measure, BigDecimal> weights) {
        return new Composite(mean(rates, Rate::raw, weights), mean(rates, Rate::adjusted, weights));
    }

    /** Over one denominator, so that nothing is rounded before the end. */
    private static BigDecimal mean(
            Map<Measure, Rate> rates, Function<Rate, Fraction> kind, Map<Measure, BigDecimal> weights) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal of = BigDecimal.ONE;
        BigDecimal weighed = BigDecimal.ZERO;
        for (Map.Entry<Measure, BigDecimal> weight : weights.entrySet()) {
            Rate rate = rates.get(weight.getKey());
            if (rate == null || !kind.apply(rate).isRate() || weight.getValue().signum() == 0) {
                continue;
            }
            Fraction fraction = kind.apply(rate);
            BigDecimal possible = BigDecimal.valueOf(fraction.of());
            points = points.multiply(possible)
                    .add(weight.getValue()
                            .multiply(BigDecimal.valueOf(fraction.points()))
                            .multiply(of));
            of = of.multiply(possible);
            weighed = weighed.add(weight.getValue());
        }
        return weighed.signum() == 0 ? null : Fraction.percent(points, of.multiply(weighed));
    }
}
