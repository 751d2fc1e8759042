package org.whistle.rates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Rates of a span of days.
 *
 * @param from the first day
 * @param to the last day
 * @param upTo all that was committed to case files before is counted
 * @param uncounted how many case files cannot be counted at all
 * @param weights of the composite, on the last day; rows that are months have those of their own last day
 */
public record RateTable(
        LocalDate from,
        LocalDate to,
        By by,
        Instant upTo,
        long uncounted,
        Map<Measure, BigDecimal> weights,
        List<RateRow> rows,
        RateRow total) {}
