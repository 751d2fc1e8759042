package org.whistle.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.whistle.problem.Refusal;

/**
 * What Jazzer calls, in a process for one target: the parser has to take what it is given or refuse it, soon and without
 * much memory. Whatever else leaves here, and whatever Jazzer's own sanitizers saw, is a find.
 */
public final class Judge {

    static final String GROUP = "fuzz.group";
    static final String TARGET = "fuzz.target";

    /** Of the processor's time: the machine may have other things to do. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final long MUCH_MEMORY = 1L << 30;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Target.Parser parser;

    private Judge() {}

    /** Takes the seeds once without judging: classes are loaded and instrumented in that time. */
    public static void fuzzerInitialize() throws IOException {
        Target target = FuzzPublicParsers.ofGroup(Integer.getInteger(GROUP)).stream()
                .filter(one -> one.name().equals(System.getProperty(TARGET)))
                .findFirst()
                .orElseThrow();
        parser = target.parser();
        for (byte[] seed : target.seeds()) {
            takeOrRefuse(seed);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        long memory = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        takeOrRefuse(input);
        Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        if (took.compareTo(SOON) > 0) {
            throw new IllegalStateException("took " + took);
        }
        if (THREADS.getCurrentThreadAllocatedBytes() - memory > MUCH_MEMORY) {
            throw new IllegalStateException("took much memory");
        }
    }

    private static void takeOrRefuse(byte[] input) throws IOException {
        try {
            parser.take(input);
        } catch (Refusal refused) {
            // as it should
        }
    }
}
