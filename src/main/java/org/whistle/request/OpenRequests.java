package org.whistle.request;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;
import org.whistle.request.StandingRows.Standing;

/** Holds a request open for as long as a step takes that must not be overtaken by its end. */
@Component
public class OpenRequests {

    private final StandingRows standings;

    OpenRequests(StandingRows standings) {
        this.standings = standings;
    }

    /**
     * Whoever wants to end the request waits until the transaction is over, and then sees what it did.
     *
     * @throws Refusal when it has ended already, or another request goes on for it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String trackingNumber) {
        Standing standing =
                standings.lock(trackingNumber).orElseThrow(() -> Refusal.conflict("already-ended", trackingNumber));
        if (standing.status() == Status.MERGED) {
            throw Refusal.conflict("merged-away", standing.mergedInto());
        }
        if (standing.status() != Status.OPEN) {
            throw Refusal.conflict("already-ended", trackingNumber);
        }
    }
}
