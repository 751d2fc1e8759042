package org.whistle.rates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a rate is to reach, from a day on.
 *
 * @param unit the unit it is for; null means all that have none of their own
 * @param percent null takes it away: then there is none, or for a unit that of all
 * @param setBy the account that set it; {@code system} of those we began with
 */
public record Standard(
        Measure measure, String unit, BigDecimal percent, LocalDate validFrom, Instant setAt, String setBy) {}
