package org.whistle.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** The weights of the composite. A set holds from its first day until the next; all that were ever set are kept. */
@Component
@Transactional
public class Weights {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final int MOST_DECIMALS = 4;

    private final JdbcClient database;
    private final RateSettings settings;

    Weights(JdbcClient database, RateSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** @return all that were ever set, by their first day and then as they were set */
    @Transactional(readOnly = true)
    public List<Weight> all() {
        return database.sql("select * from whistle.rate_weight order by valid_from, id")
                .query((row, number) -> new Weight(
                        Measure.valueOf(row.getString("measure")),
                        row.getBigDecimal("weight").stripTrailingZeros(),
                        row.getObject("valid_from", LocalDate.class),
                        row.getTimestamp("set_at").toInstant(),
                        row.getString("set_by")))
                .list();
    }

    /** All that were ever set, in their order. */
    record OfAllDays(List<Weight> set) {

        /** @return those that hold on a day and are not zero */
        Map<Measure, BigDecimal> on(LocalDate day) {
            Map<Measure, BigDecimal> weights = new EnumMap<>(Measure.class);
            set.stream()
                    .filter(weight -> !weight.validFrom().isAfter(day))
                    .forEach(weight -> weights.put(weight.measure(), weight.weight()));
            weights.values().removeIf(weight -> weight.signum() == 0);
            return weights;
        }
    }

    @Transactional(readOnly = true)
    OfAllDays ofAllDays() {
        return new OfAllDays(all());
    }

    /**
     * Sets all weights from a day on; a measure that is not named has none.
     *
     * @throws Refusal when one is negative or of a measure of which less is better, when there is none at all, or when
     *     the month of the first day is over
     */
    public void set(LocalDate validFrom, Map<Measure, BigDecimal> weights) {
        LocalDate first = settings.firstDay(validFrom);
        if (weights == null || weights.isEmpty()) {
            throw Refusal.invalid("weights", "required");
        }
        weights.forEach(Weights::check);
        if (weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
            throw Refusal.invalid("weights", "no-weight-at-all");
        }
        settings.waitForSetting();
        for (Measure measure : Measure.values()) {
            database.sql("insert into whistle.rate_weight (measure, weight, valid_from, set_at, set_by)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            measure.name(),
                            Decimals.plain(weights.getOrDefault(measure, BigDecimal.ZERO)),
                            first,
                            settings.now(),
                            settings.who())
                    .update();
        }
    }

    private static void check(Measure measure, BigDecimal weight) {
        String field = "weights." + measure;
        if (weight == null) {
            throw Refusal.invalid(field, "required");
        }
        if (!Decimals.isWithin(weight, MOST, MOST_DECIMALS)) {
            throw Refusal.invalid(field, "no-weight", MOST.toString(), MOST_DECIMALS);
        }
        if (weight.signum() > 0 && measure.isBetterLow()) {
            throw Refusal.invalid(field, "weight-of-less-is-better");
        }
    }
}
