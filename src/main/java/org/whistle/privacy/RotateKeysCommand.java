package org.whistle.privacy;

import java.util.Arrays;
import java.util.Map;
import org.whistle.startup.Command;

/**
 * {@code rotate-keys} from the command line: seals all personal data with a new key. {@code rotate-keys --retire} takes
 * keys away that nothing needs any more.
 */
public final class RotateKeysCommand {

    /** Done: everything is sealed with the key in force; of keys to retire none is left. */
    static final int DONE = 0;

    /** Some rows cannot be opened, or some keys not be taken away yet; the report says which. */
    static final int UNFINISHED = 1;

    /** The first word of the command line. */
    public static final String NAME = "rotate-keys";

    private static final String RETIRE = "--retire";
    private static final Map<String, Object> NOTHING_ELSE =
            Map.of("whistle.sealing.scheduled", "false", "whistle.rates.scheduled", "false");

    private RotateKeysCommand() {}

    /**
     * @param application the class that Spring Boot starts
     * @return what the process shall exit with
     */
    public static int run(Class<?> application, String... arguments) {
        boolean retiring = Arrays.asList(arguments).contains(RETIRE);
        return Command.run(
                application, NOTHING_ELSE, arguments, retiring ? RotateKeysCommand::retire : RotateKeysCommand::rotate);
    }

    private static int rotate(Command command) {
        KeyRotation.Rotated rotated = command.bean(KeyRotation.class).rotate();
        command.report(rotated);
        return rotated.broken().isEmpty() ? DONE : UNFINISHED;
    }

    private static int retire(Command command) {
        KeyRotation.Retired retired = command.bean(KeyRotation.class).retire();
        command.report(retired);
        return retired.needed().isEmpty() && retired.tooSoon().isEmpty() ? DONE : UNFINISHED;
    }
}
