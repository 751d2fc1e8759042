package org.whistle.rates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The weight of a measure in the composite, from a day on.
 *
 * @param setBy the account that set it; {@code system} of those we began with
 */
public record Weight(Measure measure, BigDecimal weight, LocalDate validFrom, Instant setAt, String setBy) {}
