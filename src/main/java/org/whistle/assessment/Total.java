package org.whistle.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weighted mean: Σ weight × points ÷ Σ weight, over the parties that are there. */
final class Total {

    private Total() {}

    /** @return exact; empty where nobody is there, or nobody who is weighs anything */
    static Optional<Fraction> of(Map<Party, Fraction> points, Map<Party, BigDecimal> weights) {
        Fraction sum = Fraction.NOTHING;
        BigDecimal weight = BigDecimal.ZERO;
        for (Map.Entry<Party, Fraction> party : points.entrySet()) {
            BigDecimal own = weights.getOrDefault(party.getKey(), BigDecimal.ZERO);
            sum = sum.plus(party.getValue().times(own));
            weight = weight.add(own);
        }
        return weight.signum() == 0 ? Optional.empty() : Optional.of(sum.dividedBy(weight));
    }

    /** @return the mean of what several say; at least one */
    static Fraction mean(List<BigDecimal> points) {
        return Fraction.of(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add), points.size());
    }
}
