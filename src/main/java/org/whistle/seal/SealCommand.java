package org.whistle.seal;

import java.util.Map;
import java.util.Optional;
import org.whistle.seal.DaySealer.Made;
import org.whistle.startup.Command;

/** {@code seal} from the command line: makes a seal now, mails it, and shows the public key to check it with. */
public final class SealCommand {

    /** The seal is made. */
    static final int DONE = 0;

    /** Another application seals at this moment. */
    static final int UNFINISHED = 1;

    /** The seal is made, and the past is not what was sealed before. */
    static final int CHANGED = 2;

    /** The first word of the command line. */
    public static final String NAME = "seal";

    private SealCommand() {}

    /**
     * @param application the class that Spring Boot starts
     * @return what the process shall exit with
     */
    public static int run(Class<?> application, String... arguments) {
        return Command.run(application, Map.of(), arguments, SealCommand::seal);
    }

    private static int seal(Command command) {
        Optional<Made> made = command.bean(DaySealer.class).seal();
        if (made.isEmpty()) {
            System.err.println("另一个程序正在封存 · Another application seals just now");
            return UNFINISHED;
        }
        command.bean(SealMail.class).sendWaiting();
        command.report(command.bean(SealStandings.class).look());
        return made.get().findings().isEmpty() ? DONE : CHANGED;
    }
}
