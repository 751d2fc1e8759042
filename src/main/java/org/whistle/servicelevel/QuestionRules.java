package org.whistle.servicelevel;

import java.util.Optional;
import org.whistle.catalogue.Level;

/** The decision {@code grantPause}, asked for a question to the resident. Whoever holds the decisions answers. */
public interface QuestionRules {

    /**
     * @param grantedBefore how often the clock stood for a question in this round
     * @return how long at most; empty where the clock runs on, or a second person would have to allow it
     */
    Optional<Limit> pause(Level level, int grantedBefore);

    /** The same for a question that is asked now, which the case file tells of. */
    Optional<Limit> grant(String trackingNumber, Level level, int grantedBefore);
}
