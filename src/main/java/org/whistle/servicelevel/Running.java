package org.whistle.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whistle.servicelevel.calendar.Measure;

/** Time that adds up as a measure says, but stands during the stops. */
final class Running {

    private final Measure measure;
    private final List<Span> stops;

    Running(Measure measure, List<Span> stops) {
        this.measure = measure;
        this.stops = merged(stops);
    }

    /** @return the stops by their begin, those that touch or overlap made one */
    static List<Span> merged(List<Span> stops) {
        if (stops.isEmpty()) {
            return stops;
        }
        List<Span> merged = new ArrayList<>();
        Span last = null;
        for (Span stop :
                stops.stream().sorted(Comparator.comparing(Span::begin)).toList()) {
            if (last == null || stop.begin().isAfter(last.end())) {
                last = stop;
                merged.add(last);
            } else if (stop.end().isAfter(last.end())) {
                last = new Span(last.begin(), stop.end());
                merged.set(merged.size() - 1, last);
            }
        }
        return merged;
    }

    /** @return the first moment by which a length, in nanoseconds, has run since the start; the start for none */
    Instant after(Instant start, long length) {
        if (length == 0) {
            return start;
        }
        Instant from = start;
        long missing = length;
        for (Span stop : stops) {
            if (stop.end().isAfter(from)) {
                long ran = stop.begin().isAfter(from) ? measure.until(stop.begin()) - measure.until(from) : 0;
                if (ran >= missing) {
                    break;
                }
                missing -= ran;
                from = stop.end();
            }
        }
        return measure.reached(measure.until(from) + missing);
    }

    /** @return how long it runs between two moments, in nanoseconds */
    long between(Instant start, Instant end) {
        long ran = 0;
        Instant from = start;
        for (Span stop : stops) {
            if (stop.end().isAfter(from) && stop.begin().isBefore(end)) {
                ran += stop.begin().isAfter(from) ? measure.until(stop.begin()) - measure.until(from) : 0;
                from = stop.end();
            }
        }
        return from.isBefore(end) ? ran + measure.until(end) - measure.until(from) : ran;
    }
}
