package org.whistle.rates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * One thing that counts (计分项): {@code points} of {@code of}, on a day, for a unit.
 *
 * @param trackingNumber the case whose file it is read from
 * @param round how often the work had been done again
 * @param unit who answers for it: a department by its short name; a street or community by its code
 * @param item the item's code at that moment
 * @param community the code of the community that the request belongs to
 * @param day in the zone of the installation
 * @param points 0 or 1; of a score, its stars
 * @param of 1; of a score, the most stars there are
 * @param excluded whether it stays out of the adjusted figures
 */
public record Mark(
        String trackingNumber,
        int round,
        Measure measure,
        String unit,
        String item,
        String community,
        LocalDate day,
        int points,
        int of,
        boolean excluded) {

    /**
     * Whether it is not good: late, not solved, returned …; of a score, less than half of the stars. {@code RateRows}
     * asks the same of the tables.
     */
    @JsonIgnore
    public boolean isBad() {
        return measure.isBetterLow() ? points > 0 : points * 2 < of;
    }
}
