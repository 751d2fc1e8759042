package org.whistle.timing;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long calls took, in milliseconds. */
public final class Times {

    private final double[] took;

    private Times(double[] took) {
        this.took = took;
    }

    /** @param calls how many are timed, after as many that are not */
    public static Times of(int calls, Callable<?> call) throws Exception {
        for (int time = 0; time < calls; time++) {
            call.call();
        }
        double[] took = new double[calls];
        for (int time = 0; time < calls; time++) {
            long begin = System.nanoTime();
            call.call();
            took[time] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(took);
        return new Times(took);
    }

    public double p50() {
        return took[took.length / 2];
    }

    public double p95() {
        return took[took.length * 95 / 100];
    }

    /** Where others use the machine, it says more than the middle. */
    public double least() {
        return took[0];
    }

    /** @return how much longer this took, by the middle and by the least */
    public String beside(Times other) {
        return "%.2f times as long, by the least %.2f".formatted(p50() / other.p50(), least() / other.least());
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p95 %.1f ms, least %.1f ms".formatted(p50(), p95(), least());
    }
}
