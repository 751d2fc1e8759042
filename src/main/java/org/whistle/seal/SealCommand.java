package org.whistle.seal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.whistle.seal.DaySealer.Begin;
import org.whistle.seal.DaySealer.Made;
import org.whistle.startup.Command;

/**
 * {@code seal [--new-key]} from the command line: makes a seal now, mails it, and shows the public key to check it with.
 * Only with {@code --new-key} is another key drawn where the one before is lost.
 */
public final class SealCommand {

    /** The seal is made. */
    static final int DONE = 0;

    /** Another application seals at this moment, or the seals there are were made with another key. */
    static final int UNFINISHED = 1;

    /** The seal is made, and the past is not what was sealed before. */
    static final int CHANGED = 2;

    /** The first word of the command line. */
    public static final String NAME = "seal";

    private static final String NEW_KEY = "--new-key";

    private SealCommand() {}

    /**
     * @param application the class that Spring Boot starts
     * @return what the process shall exit with
     */
    public static int run(Class<?> application, String... arguments) {
        Begin begin = Arrays.asList(arguments).contains(NEW_KEY) ? Begin.ANEW : Begin.ONCE;
        return Command.run(application, Map.of(), arguments, command -> seal(command, begin));
    }

    private static int seal(Command command, Begin begin) {
        Optional<Made> made;
        try {
            made = command.bean(DaySealer.class).seal(begin);
        } catch (ForeignSeals other) {
            System.err.println(other.getMessage());
            return UNFINISHED;
        }
        if (made.isEmpty()) {
            System.err.println("另一个程序正在封存 · Another application seals just now");
            return UNFINISHED;
        }
        command.bean(SealMail.class).sendWaiting();
        command.report(command.bean(SealStandings.class).look());
        return made.get().findings().isEmpty() ? DONE : CHANGED;
    }
}
