package org.whistle.servicelevel.calendar;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** The working spans of a day, in order; all times are nanoseconds. */
public final class Shifts {

    private final List<Shift> list;
    private final long[] opens;
    private final long[] closes;

    private Shifts(List<Shift> list) {
        this.list = list;
        this.opens =
                list.stream().mapToLong(shift -> shift.from().toNanoOfDay()).toArray();
        this.closes = list.stream().mapToLong(shift -> shift.to().toNanoOfDay()).toArray();
    }

    /**
     * @param shifts in order, at least one
     * @throws IllegalArgumentException when there is none, one ends before it begins, or two overlap
     */
    public static Shifts of(List<Shift> shifts) {
        Shifts made = new Shifts(List.copyOf(shifts));
        boolean ordered = made.opens.length > 0;
        for (int i = 0; i < made.opens.length; i++) {
            ordered &= made.opens[i] < made.closes[i] && (i == 0 || made.closes[i - 1] <= made.opens[i]);
        }
        if (!ordered) {
            throw new IllegalArgumentException("No working spans of a day, in order and apart: " + shifts);
        }
        return made;
    }

    /**
     * @param text as in {@code 08:30-12:00,13:30-17:30}
     * @throws IllegalArgumentException when it is no list of spans in order
     */
    public static Shifts parse(String text) {
        return of(Arrays.stream(text.split(","))
                .map(span -> span.strip().split("-"))
                .map(span -> new Shift(LocalTime.parse(span[0]), LocalTime.parse(span[1])))
                .toList());
    }

    public List<Shift> list() {
        return list;
    }

    /** @return the working time of the whole day */
    long total() {
        return workedBy(close());
    }

    /** @return the time of day at which the last span ends */
    long close() {
        return closes[closes.length - 1];
    }

    /** @return the working time from midnight to a time of day */
    long workedBy(long time) {
        long worked = 0;
        for (int i = 0; i < opens.length && opens[i] < time; i++) {
            worked += Math.min(time, closes[i]) - opens[i];
        }
        return worked;
    }

    /** @return the first time of day by which so much was worked: the close of a span, not the next opening */
    long reached(long worked) {
        long missing = worked;
        int i = 0;
        while (missing > closes[i] - opens[i]) {
            missing -= closes[i] - opens[i];
            i++;
        }
        return opens[i] + missing;
    }
}
