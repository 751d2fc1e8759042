package org.whistle.supervision;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long many took, without keeping each: lengths are counted in buckets, each a twentieth longer than the one before.
 * So a median is told to within some 2.5 per cent, over a day or over ten years.
 */
final class Dwell {

    private static final double GROWTH = Math.log(1.05);

    private final SortedMap<Integer, Long> counts = new TreeMap<>();

    /** @return the bucket of a length; what took less than a minute counts as a minute */
    static int bucket(Duration length) {
        double minutes = Math.max(1, length.toSeconds() / 60.0);
        return (int) Math.floor(Math.log(minutes) / GROWTH);
    }

    void add(int bucket, long count) {
        counts.merge(bucket, count, Long::sum);
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @return the minutes that so many per cent of them stay within; null where there are none */
    Long minutes(int percent) {
        long all = count();
        if (all == 0) {
            return null;
        }
        long place = Math.max(1, (long) Math.ceil(all * percent / 100.0));
        long passed = 0;
        int last = 0;
        for (var bucket : counts.entrySet()) {
            passed += bucket.getValue();
            last = bucket.getKey();
            if (passed >= place) {
                break;
            }
        }
        return Math.round(Math.exp((last + 0.5) * GROWTH));
    }
}
