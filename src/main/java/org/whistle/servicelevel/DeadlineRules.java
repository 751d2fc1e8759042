package org.whistle.servicelevel;

import java.util.Optional;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;

/** The decision {@code setDeadlines}: what limit a clock has. Whoever holds the decisions answers. */
public interface DeadlineRules {

    /** @return empty where no rule matches */
    Optional<Answer> limit(Question question);

    /**
     * @param trackingNumber of the request whose clock it is, in whose file the decision stands
     * @param whistleKind null before the whistle
     * @param round how often the work is done again
     */
    record Question(
            String trackingNumber, ClockKind clock, String item, WhistleKind whistleKind, int round, Mode mode) {}

    /** @param level the level that holds while the mode lasts, or null where it does not change */
    record Answer(Limit limit, Level level) {}
}
