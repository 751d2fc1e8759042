package org.whistle.casework;

import java.time.Instant;
import java.util.List;
import org.whistle.casework.WhistleCall.Role;

/**
 * What rulings say about a row of the dispatch table: for this item, one department should have a part instead of
 * another.
 *
 * @param from who was called for the part
 * @param to who has it by the rulings; null where nobody has to
 * @param proposedAt when the first case asked for it
 * @param note of whoever decided, or null
 * @param cases what stands behind it, the newest first; codes only, nothing of people
 */
public record DispatchChange(
        long id,
        String item,
        String from,
        String to,
        Role role,
        State state,
        Instant proposedAt,
        String note,
        String decidedBy,
        Instant decidedAt,
        List<Behind> cases) {

    /** Where the proposal stands. */
    public enum State {
        OPEN,
        ADOPTED,
        DECLINED
    }

    /**
     * One case behind a proposal.
     *
     * @param reason why the call was returned; null in returns of long ago
     * @param decided by whom
     * @param asProposed whether the table had proposed the department; else the street had called it on its own
     */
    public record Behind(String trackingNumber, ReturnReason reason, Decided decided, boolean asProposed, Instant at) {}

    /** How it was decided that another has the part. */
    public enum Decided {
        /** The table released the department at once. */
        ACCEPT,
        /** The table passed the call on at once. */
        REROUTE,
        /** The street has ruled. */
        STREET,
        /** The district has ruled. */
        DISTRICT
    }

    DispatchChange with(List<Behind> behind) {
        return new DispatchChange(
                id, item, from, to, role, state, proposedAt, note, decidedBy, decidedAt, List.copyOf(behind));
    }
}
