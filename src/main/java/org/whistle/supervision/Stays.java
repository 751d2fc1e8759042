package org.whistle.supervision;

import java.util.TreeMap;

/** How long steps took, in classes of which each is an eighth longer than the one before: enough for a median. */
final class Stays {

    private static final double EIGHTH = 1.125;

    private final TreeMap<Integer, Long> classes = new TreeMap<>();
    private long steps;
    private long limited;
    private long late;

    /** @return the class of a length; 0 for less than a second */
    static int classOf(long seconds) {
        return seconds < 1 ? 0 : 1 + (int) (Math.log(seconds) / Math.log(EIGHTH));
    }

    /** @return the middle of a class, in seconds */
    static long middleOf(int stayClass) {
        return stayClass == 0 ? 0 : Math.round(Math.pow(EIGHTH, stayClass - 0.5));
    }

    void add(int stayClass, long count, long withLimit, long broken) {
        classes.merge(stayClass, count, Long::sum);
        steps += count;
        limited += withLimit;
        late += broken;
    }

    long steps() {
        return steps;
    }

    Long median() {
        long before = 0;
        for (var one : classes.entrySet()) {
            before += one.getValue();
            if (before * 2 >= steps) {
                return middleOf(one.getKey());
            }
        }
        return null;
    }

    Integer lateShare() {
        return limited == 0 ? null : Math.toIntExact(Math.round(100.0 * late / limited));
    }
}
