package org.whistle.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.whistle.supervision.CasePath.Visit;

/**
 * Where a step that is over adds up.
 *
 * @param month its first day
 * @param stayClass of {@link Stays}
 */
record Passed(String process, int version, String activity, LocalDate month, int stayClass)
        implements Comparable<Passed> {

    private static final Comparator<Passed> ORDER = Comparator.comparing(Passed::process)
            .thenComparingInt(Passed::version)
            .thenComparing(Passed::activity)
            .thenComparing(Passed::month)
            .thenComparingInt(Passed::stayClass);

    /**
     * How many they are.
     *
     * @param limited those that were to be done by a time
     * @param late those that were not
     */
    record Tally(long steps, long limited, long late) {

        static Tally of(Visit step) {
            boolean limited = step.due() != null;
            boolean late = limited && step.endedAt().isAfter(step.due());
            return new Tally(1, limited ? 1 : 0, late ? 1 : 0);
        }

        Tally plus(Tally more) {
            return new Tally(steps + more.steps, limited + more.limited, late + more.late);
        }

        Tally negated() {
            return new Tally(-steps, -limited, -late);
        }

        boolean isNothing() {
            return steps == 0 && limited == 0 && late == 0;
        }
    }

    @Override
    public int compareTo(Passed other) {
        return ORDER.compare(this, other);
    }

    /** One line, which no name in a model can break: these have no blanks. */
    String written(Tally tally) {
        return "%s %d %s %s %d %d %d %d"
                .formatted(process, version, activity, month, stayClass, tally.steps(), tally.limited(), tally.late());
    }

    static Passed read(List<String> parts) {
        return new Passed(
                parts.get(0),
                Integer.parseInt(parts.get(1)),
                parts.get(2),
                LocalDate.parse(parts.get(3)),
                Integer.parseInt(parts.get(4)));
    }

    static Tally tally(List<String> parts) {
        return new Tally(Long.parseLong(parts.get(5)), Long.parseLong(parts.get(6)), Long.parseLong(parts.get(7)));
    }
}
