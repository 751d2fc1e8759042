package org.whistle.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/** How satisfied the residents of communities are (满意率), whoever counts it. */
public interface ResidentsVoice {

    /** @return by the community's code; communities without a valid answer may be missing */
    Map<String, Voice> of(YearMonth month);

    /**
     * Of the requests of a community in a month.
     *
     * @param raw over all valid answers
     * @param adjusted without what was excluded
     */
    record Voice(Satisfied raw, Satisfied adjusted) {}

    /**
     * So many of so many.
     *
     * @param points the answers "satisfied" and "basically satisfied"
     * @param of all valid answers
     */
    record Satisfied(long points, long of) {

        boolean isThere() {
            return of > 0;
        }

        /** In points of a hundred. */
        Fraction points100() {
            return Fraction.of(BigDecimal.valueOf(points).scaleByPowerOfTen(2), of);
        }
    }
}
