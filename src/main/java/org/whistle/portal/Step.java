package org.whistle.portal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.whistle.request.RequestView;
import org.whistle.request.Stage;
import org.whistle.request.Status;

/** One of the six stages as a request passes it. A merged request shows the stage of the one that goes on for it. */
record Step(Stage stage, String state) {

    private static final Set<Status> ENDED = EnumSet.of(Status.REFUSED, Status.WITHDRAWN);

    static List<Step> of(RequestView request) {
        return Stream.of(Stage.values())
                .map(stage -> new Step(stage, state(stage, request)))
                .toList();
    }

    private static String state(Stage stage, RequestView request) {
        int order = stage.compareTo(request.stage());
        if (order < 0 || request.status() == Status.CLOSED) {
            return "done";
        }
        if (order > 0) {
            return "ahead";
        }
        return ENDED.contains(request.status()) ? "ended" : "now";
    }
}
