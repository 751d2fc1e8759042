package org.whistle.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Promise;
import org.whistle.request.RequestView;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.servicelevel.PromiseStandings;

/** Where a request stands, in one sentence, and what became of its promise. */
@Component
class FollowProgress {

    /** Those whose promise runs, or has been kept. */
    private static final Set<Status> PROMISED = EnumSet.of(Status.OPEN, Status.MERGED, Status.CLOSED);

    private final PromiseStandings promises;

    FollowProgress(PromiseStandings promises) {
        this.promises = promises;
    }

    ModelAndView show(ModelAndView page, RequestView request) {
        return page.addObject("steps", Step.of(request))
                .addObject("now", now(request))
                .addObject("ordered", isOrdered(request))
                .addObject("moved", moved(request))
                .addObject("refusal", refusal(request))
                .addObject(
                        "promise",
                        PROMISED.contains(request.status())
                                ? promises.of(request.trackingNumber()).orElse(null)
                                : null);
    }

    /** @return which sentence says what happens now: {@code portal.follow.now.<…>} */
    static String now(RequestView request) {
        if (request.redoneAs() != null) {
            return "REDONE";
        }
        if (request.status() != Status.OPEN) {
            return request.status().name();
        }
        if (!request.parts().isEmpty()) {
            return "SPLIT";
        }
        if (request.stage() == Stage.EVALUATION) {
            return request.evaluable() ? "EVALUATE" : "WEIGHED";
        }
        if (request.stage() == Stage.WHISTLE && isOrdered(request) && request.handledBy() != null) {
            return "ORDERED";
        }
        return request.handledBy() == null ? "NOBODY" : request.stage().name();
    }

    /** @return whether a supervisor sent it to the street at once, by an appeal, and no community has screened it */
    private static boolean isOrdered(RequestView request) {
        return request.redoOf() != null
                && request.stages().stream()
                        .noneMatch(passage -> passage.stage() == Stage.REPORT && passage.beganAt() != null);
    }

    /** @return why it was not accepted, in the words of the history; null where it was */
    private static String refusal(RequestView request) {
        return request.history().stream()
                .filter(entry -> request.status() == Status.REFUSED)
                .filter(entry -> entry.kind() == CaseEventKind.REFUSED)
                .reduce((one, later) -> later)
                .map(RequestView.HistoryEntry::text)
                .orElse(null);
    }

    /** @return how the promise was moved, the latest first, each with what it was before */
    private static List<Moved> moved(RequestView request) {
        List<Promise> told = request.promises();
        List<Moved> moved = new ArrayList<>();
        for (int at = 1; at < told.size(); at++) {
            moved.add(new Moved(told.get(at - 1), told.get(at)));
        }
        Collections.reverse(moved);
        return moved;
    }

    /** One promise in the place of another. */
    record Moved(Promise before, Promise after) {}
}
