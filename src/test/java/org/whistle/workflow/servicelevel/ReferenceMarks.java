package org.whistle.workflow.servicelevel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;

/** What clocks count for: by the rules at most one mark for a measure, an owner and a round. */
final class ReferenceMarks {

    private ReferenceMarks() {}

    /** @return the request, the measure, the round, the owner and the points */
    static Stream<String> of(String number, List<ReferenceClock> clocks) {
        Map<String, Integer> points = new TreeMap<>();
        clocks.stream()
                .filter(ReferenceClock::counts)
                .filter(clock -> measure(clock) != null)
                .forEach(clock -> points.merge(
                        "%s %s %d %s".formatted(number, measure(clock), clock.round, owner(clock)),
                        clock.isLate() ? 0 : 1,
                        Math::min));
        return points.entrySet().stream().map(mark -> mark.getKey() + " " + mark.getValue());
    }

    private static Measure measure(ReferenceClock clock) {
        return switch (clock.kind) {
            case FIRST_CONTACT -> Measure.CONTACT;
            case REPORT_IN -> Measure.REPORT_IN;
            case RESOLUTION -> clock.isPromise() ? Measure.CLOSING : null;
            default -> null;
        };
    }

    private static String owner(ReferenceClock clock) {
        return clock.isPromise() ? "nobody" : clock.department;
    }

    /** A mark in the same words. */
    static String of(Mark mark) {
        return "%s %s %d %s %d"
                .formatted(mark.trackingNumber(), mark.measure(), mark.round(), owner(mark), mark.points());
    }

    /** Nobody owns a promise, though it counts for somebody. */
    private static String owner(Mark mark) {
        if (mark.measure() == Measure.CLOSING) {
            return "nobody";
        }
        if (mark.unit().equals(mark.community())) {
            return "community";
        }
        return mark.community().startsWith(mark.unit()) ? "street" : mark.unit();
    }
}
