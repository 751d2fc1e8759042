package org.whistle.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.whistle.rates.Fraction;
import org.whistle.rates.Measure;

/**
 * Everything on the page of service levels, of one district.
 *
 * @param at when the clocks stood as told
 * @param upTo what happened before is counted
 * @param counting whether the first count of all case files is still going on, so that figures of the past are too low
 */
public record LevelPage(
        Named district,
        LocalDate from,
        LocalDate to,
        Instant at,
        Instant upTo,
        boolean counting,
        States total,
        List<Standing> units,
        List<Standing> items,
        List<Steps> steps,
        Returns returns,
        List<Rung> rungs,
        List<RatesOf> rates,
        List<Cell> cells) {

    /** A unit or an item. */
    public record Named(String code, String name) {}

    /**
     * How many clocks; the first two of the days asked for, the others of now.
     *
     * @param met stopped in time
     * @param missed stopped late; what is late and still runs is overdue, and not missed yet
     */
    public record States(long met, long missed, long running, long atRisk, long overdue, long paused) {

        static final States NONE = new States(0, 0, 0, 0, 0, 0);

        States plus(States other) {
            return new States(
                    met + other.met,
                    missed + other.missed,
                    running + other.running,
                    atRisk + other.atRisk,
                    overdue + other.overdue,
                    paused + other.paused);
        }
    }

    public record Standing(Named of, States states) {}

    /**
     * How long a step took.
     *
     * @param median minutes that half of them stayed within, to some 2.5 per cent
     * @param p90 minutes that nine of ten stayed within
     */
    public record Steps(Step step, long count, Long median, Long p90) {}

    /**
     * Cases that were returned more than once.
     *
     * @param counts how many cases, by how often; the last stands for as often and more
     * @param latest some of them
     */
    public record Returns(Map<String, Long> counts, List<Returned> latest) {}

    public record Returned(String trackingNumber, int times, LocalDate last) {}

    /** How often clocks came to a rung of the ladder. */
    public record Rung(String rung, long count) {}

    /** The rates of a unit, without standards and weights; those stand with the rates themselves. */
    public record RatesOf(Named unit, Map<Measure, Both> rates) {}

    public record Both(Fraction raw, Fraction adjusted) {}

    /**
     * A cell of the map, some hundred metres wide.
     *
     * @param missed how many promises stopped late there in the days asked for
     * @param overdue how many are so now
     */
    public record Cell(double latitude, double longitude, long missed, long open, long atRisk, long overdue) {}
}
