package org.whistle.board;

import java.math.BigDecimal;
import org.whistle.rates.Measure;
import org.whistle.rates.Rate;

/**
 * One rate against its standard, without what was excluded.
 *
 * @param percent null where there are too few cases to say it without telling of single ones
 * @param raw the same with what was excluded; null where there are too few, or it is no other number
 * @param of how many cases it stands on; null where there are too few
 * @param standard what is to be reached, in percent; null where none is set
 * @param reached null where one of them is missing
 */
public record Figure(
        Measure measure, BigDecimal percent, BigDecimal raw, Long of, BigDecimal standard, Boolean reached) {

    static Figure of(Measure measure, Rate rate, long fewest) {
        if (rate == null) {
            return new Figure(measure, null, null, null, null, null);
        }
        BigDecimal standard = rate.standard() == null ? null : rate.standard().percent();
        if (rate.adjusted().of() < fewest) {
            return new Figure(measure, null, null, null, standard, null);
        }
        boolean isOne = rate.raw().equals(rate.adjusted());
        return new Figure(
                measure,
                rate.adjusted().percent(),
                isOne ? null : rate.raw().percent(),
                rate.adjusted().of(),
                standard,
                standard == null ? null : rate.standard().reached());
    }
}
