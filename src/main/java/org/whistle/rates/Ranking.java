package org.whistle.rates;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;

/** 排名: off unless the installation switches it on; units are shown against a standard instead. */
@Component
public class Ranking {

    /** A mean of fewer measures is not comparable, so it stands behind those of all. */
    private static final Comparator<RateRow> BEST_FIRST = Comparator.comparing(
                    (RateRow row) -> !row.composite().isWhole())
            .thenComparing(
                    row -> row.composite().adjusted(), Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    private final boolean allowed;

    Ranking(@Value("${whistle.rates.ranking:false}") boolean allowed) {
        this.allowed = allowed;
    }

    /**
     * The same rows, the highest adjusted composite first; those made of fewer measures than others behind them, and
     * those without one last.
     *
     * @throws Refusal where rankings are not switched on
     */
    public RateTable rank(RateTable table) {
        if (!allowed) {
            throw Refusal.forbidden("ranking-off");
        }
        List<RateRow> ranked = table.rows().stream().sorted(BEST_FIRST).toList();
        return new RateTable(
                table.from(),
                table.to(),
                table.by(),
                table.upTo(),
                table.uncounted(),
                table.weights(),
                ranked,
                table.total());
    }
}
