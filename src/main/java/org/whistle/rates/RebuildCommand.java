package org.whistle.rates;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.whistle.rates.RateRebuild.Rebuilt;
import org.whistle.startup.Command;

/**
 * {@code rebuild-rates} from the command line: counts all case files afresh, and does nothing else meanwhile.
 */
public final class RebuildCommand {

    /** All is counted, and nothing was otherwise before. */
    static final int DONE = 0;

    /** Another application rebuilds at this moment. */
    static final int UNFINISHED = 1;

    /** All is counted, but some of it was otherwise before, or some case files cannot be counted. */
    static final int DIFFERENT = 2;

    /** The first word of the command line. */
    public static final String NAME = "rebuild-rates";

    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN_WORDS = 3 * SECOND;
    private static final Map<String, Object> NOTHING_ELSE =
            Map.of("whistle.sealing.scheduled", "false", "whistle.rates.scheduled", "false");

    private RebuildCommand() {}

    /**
     * @param application the class that Spring Boot starts
     * @return what the process shall exit with
     */
    public static int run(Class<?> application, String... arguments) {
        return Command.run(application, NOTHING_ELSE, arguments, RebuildCommand::rebuild);
    }

    /** What is told in the end. */
    private record Report(long cases, long marks, long uncounted, Long differences, double seconds) {}

    private static int rebuild(Command command) {
        long begin = System.nanoTime();
        Optional<Rebuilt> rebuilt = command.bean(RateRebuild.class).rebuild(new Words(begin));
        if (rebuilt.isEmpty()) {
            System.err.println("另一个程序正在重算 · Another application rebuilds the rates just now");
            return UNFINISHED;
        }
        Rebuilt found = rebuilt.get();
        double seconds = Math.round((System.nanoTime() - begin) * 10.0 / SECOND) / 10.0;
        command.report(new Report(found.cases(), found.marks(), found.uncounted(), found.differences(), seconds));
        boolean same = found.differences() == null || found.differences() == 0;
        return same && found.uncounted() == 0 ? DONE : DIFFERENT;
    }

    /** Tells every few seconds how far it is. */
    private static final class Words implements LongConsumer {

        private final long begin;
        private long last;

        Words(long begin) {
            this.begin = begin;
            this.last = begin;
        }

        @Override
        public void accept(long cases) {
            long now = System.nanoTime();
            if (now - last >= BETWEEN_WORDS) {
                last = now;
                System.err.printf("已重算 · counted %,d (%d s)%n", cases, (now - begin) / SECOND);
            }
        }
    }
}
