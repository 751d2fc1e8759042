package org.whistle.rates;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * 综合: the weighted mean of the rates that have a weight, in per cent; null where there is none of them. Means of
 * different measures are not comparable, so each says of how many it is made.
 *
 * @param measures how many rates the adjusted one is made of
 * @param measuresRaw how many the raw one is made of
 * @param of how many measures have a weight
 */
public record Composite(BigDecimal raw, BigDecimal adjusted, int measures, int measuresRaw, int of) {

    static Composite of(Map<Measure, Rate> rates, Map<Measure, BigDecimal> weights) {
        Map<Measure, BigDecimal> weighed = new EnumMap<>(Measure.class);
        weights.forEach((measure, weight) -> {
            if (weight.signum() != 0) {
                weighed.put(measure, weight);
            }
        });
        return new Composite(
                mean(rates, Rate::raw, weighed),
                mean(rates, Rate::adjusted, weighed),
                count(rates, Rate::adjusted, weighed),
                count(rates, Rate::raw, weighed),
                weighed.size());
    }

    boolean isWhole() {
        return measures == of;
    }

    private static boolean isThere(Map<Measure, Rate> rates, Function<Rate, Fraction> kind, Measure measure) {
        return rates.containsKey(measure) && kind.apply(rates.get(measure)).isRate();
    }

    private static int count(
            Map<Measure, Rate> rates, Function<Rate, Fraction> kind, Map<Measure, BigDecimal> weights) {
        return (int) weights.keySet().stream()
                .filter(measure -> isThere(rates, kind, measure))
                .count();
    }

    /** Over one denominator, so that nothing is rounded before the end. */
    private static BigDecimal mean(
            Map<Measure, Rate> rates, Function<Rate, Fraction> kind, Map<Measure, BigDecimal> weights) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal of = BigDecimal.ONE;
        BigDecimal weighed = BigDecimal.ZERO;
        for (Map.Entry<Measure, BigDecimal> weight : weights.entrySet()) {
            if (!isThere(rates, kind, weight.getKey())) {
                continue;
            }
            Fraction fraction = kind.apply(rates.get(weight.getKey()));
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
