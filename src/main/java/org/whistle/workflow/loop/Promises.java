package org.whistle.workflow.loop;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.casework.Whistles;
import org.whistle.request.RequestProgress;
import org.whistle.servicelevel.Deadlines;
import org.whistle.servicelevel.Limit;

/** Turns the limits that decisions set into the deadlines of a request and of its calls. */
@Component
public class Promises {

    /** What holds where the decision table knows no limit for an item: ordinary help or complaint. */
    private static final String ORDINARY = "P5BD";

    private final Deadlines deadlines;
    private final RequestProgress requests;
    private final Whistles whistles;
    private final Clock clock;

    Promises(Deadlines deadlines, RequestProgress requests, Whistles whistles, Clock clock) {
        this.deadlines = deadlines;
        this.requests = requests;
        this.whistles = whistles;
        this.clock = clock;
    }

    /** The limit runs from the filing, wherever the request was filed. No item goes without a promise. */
    public void promiseResolution(String trackingNumber, Optional<String> limit) {
        requests.promise(
                trackingNumber,
                deadlines.after(requests.facts(trackingNumber).filedAt(), Limit.parse(limit.orElse(ORDINARY))));
    }

    /** The limit runs from now, when the whistle is blown; it does not outlast a promise that still can be kept. */
    public void promiseReportIn(String trackingNumber, String limit) {
        Instant now = clock.instant();
        Instant reportIn = deadlines.after(now, Limit.parse(limit));
        Instant promise = requests.facts(trackingNumber).deadline();
        whistles.startReportInClock(
                trackingNumber, promise.isAfter(now) && promise.isBefore(reportIn) ? promise : reportIn);
    }

    /** The limit runs from now, when the redo is ordered. */
    public void orderRedo(String trackingNumber, String limit) {
        requests.redo(trackingNumber, deadlines.after(clock.instant(), Limit.parse(limit)));
    }
}
