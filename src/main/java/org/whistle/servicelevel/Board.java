package org.whistle.servicelevel;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The running clocks that somebody may see.
 *
 * @param states how many stand where, over all
 * @param units how many stand where, by unit
 * @param items by item
 * @param levels by level
 * @param clocks one page of them, the oldest deadline first
 * @param total of all pages
 */
public record Board(
        Map<ClockState, Long> states,
        Map<String, Map<ClockState, Long>> units,
        Map<String, Map<ClockState, Long>> items,
        Map<String, Map<ClockState, Long>> levels,
        List<Row> clocks,
        int page,
        int size,
        long total) {

    /** @param unit who answers for it: the department, or the community of the request */
    public record Row(
            long id,
            String trackingNumber,
            ClockKind clock,
            ClockState state,
            String unit,
            String item,
            String level,
            Instant startedAt,
            String limit,
            Instant deadline,
            boolean provisional,
            Instant pausedUntil) {}
}
