package org.whistle.supervision;

import java.util.Map;
import java.util.OptionalLong;
import org.whistle.startup.Command;

/**
 * {@code rebuild-figures} from the command line: counts service levels and the times of steps anew from all case files,
 * and does nothing else meanwhile.
 */
public final class RebuildFiguresCommand {

    /** All is counted. */
    static final int DONE = 0;

    /** Another application counts at this moment. */
    static final int UNFINISHED = 1;

    /** All is counted, but some case files cannot be read. */
    static final int UNREADABLE = 2;

    /** The first word of the command line. */
    public static final String NAME = "rebuild-figures";

    private static final Map<String, Object> NOTHING_ELSE = Map.of(
            "whistle.sealing.scheduled", "false",
            "whistle.rates.scheduled", "false",
            "whistle.supervision.scheduled", "false",
            "whistle.steps.scheduled", "false");

    private RebuildFiguresCommand() {}

    /**
     * @param application the class that Spring Boot starts
     * @return what the process shall exit with
     */
    public static int run(Class<?> application, String... arguments) {
        return Command.run(application, NOTHING_ELSE, arguments, RebuildFiguresCommand::rebuild);
    }

    /** What is told in the end. */
    private record Report(long unreadable, double seconds) {}

    private static int rebuild(Command command) {
        long begin = System.nanoTime();
        OptionalLong unreadable = command.bean(LevelProjector.class).rebuild();
        boolean steps = command.bean(StepProjector.class).rebuild();
        if (unreadable.isEmpty() || !steps) {
            System.err.println("另一个程序正在统计，请过一会儿再试 · Another application counts just now, try again in a moment");
            return UNFINISHED;
        }
        command.report(new Report(unreadable.getAsLong(), Math.round((System.nanoTime() - begin) / 1e8) / 10.0));
        return unreadable.getAsLong() == 0 ? DONE : UNREADABLE;
    }
}
