package org.whistle.servicelevel;

import java.util.List;
import org.whistle.catalogue.Level;

/** The decision {@code escalateDelay}: when a step of the ladder is taken and who is told. */
public interface EscalationRules {

    /** What holds for a step that may come. */
    Answer step(ClockKind clock, Level level, Standing step);

    /** The same for a step that is taken now, which the case file tells of. */
    Answer take(Clock clock, Standing step);

    /**
     * @param percent of the running time, for {@link Standing#DUE_SOON}
     * @param after how long after the deadline, for the later steps
     * @param told who is told of it
     */
    record Answer(int percent, Limit after, List<Recipient> told) {}

    /** Who is told, seen from the clock. */
    enum Recipient {
        /** Whoever has to act now. */
        HANDLER,
        COMMUNITY,
        STREET,
        SUPERVISOR
    }
}
