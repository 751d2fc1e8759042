package org.whistle.retention;

import java.util.Arrays;
import java.util.Map;
import org.whistle.retention.RetentionRuns.Mode;
import org.whistle.startup.Command;

/** {@code retention [--dry-run]} from the command line: removes what was kept long enough, or says what that is. */
public final class RetentionCommand {

    /** The first word of the command line. */
    public static final String NAME = "retention";

    private static final String DRY_RUN = "--dry-run";
    private static final int DONE = 0;
    private static final int SOME_FAILED = 1;

    private static final Map<String, Object> NOTHING_ELSE = Map.of(
            "whistle.sealing.scheduled", "false",
            "whistle.rates.scheduled", "false",
            "whistle.retention.scheduled", "false");

    private RetentionCommand() {}

    /**
     * @param application the class that Spring Boot starts
     * @return what the process shall exit with
     */
    public static int run(Class<?> application, String... arguments) {
        Mode mode = Arrays.asList(arguments).contains(DRY_RUN) ? Mode.DRY : Mode.REMOVE;
        return Command.run(application, NOTHING_ELSE, arguments, command -> run(command, mode));
    }

    private static int run(Command command, Mode mode) {
        RetentionReport report = command.bean(RetentionRuns.class)
                .run(mode, Long.MAX_VALUE, done -> System.err.printf("已处理 · done %,d%n", done));
        command.report(report);
        return report.failed() == 0 ? DONE : SOME_FAILED;
    }
}
