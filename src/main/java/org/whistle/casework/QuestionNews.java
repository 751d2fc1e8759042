package org.whistle.casework;

import java.time.Instant;
import java.util.List;

/**
 * Whoever asked is told what became of the question; published in the transaction of that.
 *
 * @param question as it stands now
 * @param deadline of the request, as it stands now
 * @param notified the units to be told; a role stands as {@code role-…}
 */
public record QuestionNews(Question question, Instant deadline, List<String> notified) {

    public QuestionNews {
        notified = List.copyOf(notified);
    }
}
