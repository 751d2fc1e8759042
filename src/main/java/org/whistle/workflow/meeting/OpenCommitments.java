package org.whistle.workflow.meeting;

import java.util.List;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.Commitment.State;
import org.whistle.meeting.Commitments;
import org.whistle.workflow.UsedByModels;

/** What was promised and is not settled; models name it {@code ${openCommitments…}}. */
@UsedByModels
public class OpenCommitments {

    private final Commitments commitments;

    OpenCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    /** Each by its id. */
    public List<String> of(String trackingNumber) {
        return commitments.of(trackingNumber).stream()
                .filter(commitment -> commitment.state() == State.OPEN)
                .map(Commitment::id)
                .map(String::valueOf)
                .toList();
    }

    /** The department that is asked to say what became of it; the community's where the promisor has no account. */
    public String tracker(String commitment) {
        return commitments.tracker(Long.parseLong(commitment));
    }
}
