package org.whistle.appeal;

import java.util.List;
import java.util.Map;

/**
 * It came to the state that the appeal is in; published in the transaction of that.
 *
 * @param detail what is told of it
 * @param notified the unit whose marks they are, and the group of the supervisors
 */
public record AppealNews(Appeal appeal, Map<String, String> detail, List<String> notified) {

    public AppealNews {
        detail = Map.copyOf(detail);
        notified = List.copyOf(notified);
    }
}
