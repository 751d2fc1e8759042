package org.whistle.portal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.whistle.request.Passage;
import org.whistle.request.RequestView;
import org.whistle.request.Stage;
import org.whistle.request.Status;

/**
 * One of the six stages as a request passes it. A merged request shows the stage of the one that goes on for it.
 *
 * @param state {@code done}, {@code skipped} where it was not needed, {@code now}, {@code ended} or {@code ahead}
 */
record Step(Stage stage, String state, Instant beganAt, Instant endedAt) {

    private static final Set<Status> ENDED = EnumSet.of(Status.REFUSED, Status.WITHDRAWN);

    static List<Step> of(RequestView request) {
        return request.stages().stream().map(passage -> of(passage, request)).toList();
    }

    private static Step of(Passage passage, RequestView request) {
        String state = state(passage, request);
        boolean reached = !state.equals("ahead");
        return new Step(passage.stage(), state, reached ? passage.beganAt() : null, reached ? passage.endedAt() : null);
    }

    private static String state(Passage passage, RequestView request) {
        int order = passage.stage().compareTo(request.stage());
        if (order < 0 || request.status() == Status.CLOSED) {
            return passage.beganAt() == null ? "skipped" : "done";
        }
        if (order > 0) {
            return "ahead";
        }
        return ENDED.contains(request.status()) ? "ended" : "now";
    }
}
