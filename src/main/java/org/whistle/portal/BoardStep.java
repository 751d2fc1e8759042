package org.whistle.portal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.whistle.board.PublicEntry;
import org.whistle.request.Stage;
import org.whistle.request.Status;

/** One of the six stages as everybody sees it. */
record BoardStep(Stage stage, String state) {

    private static final Set<Status> ENDED = EnumSet.of(Status.REFUSED, Status.WITHDRAWN, Status.MERGED);

    static List<BoardStep> of(PublicEntry entry) {
        return Stream.of(Stage.values())
                .map(stage -> new BoardStep(stage, state(stage, entry)))
                .toList();
    }

    private static String state(Stage stage, PublicEntry entry) {
        int order = stage.compareTo(entry.stage());
        if (order < 0 || entry.status() == Status.CLOSED) {
            return "done";
        }
        if (order > 0) {
            return "ahead";
        }
        return ENDED.contains(entry.status()) ? "ended" : "now";
    }
}
