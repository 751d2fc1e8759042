package org.whistle.casework;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.casework.DispatchChange.State;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** What rulings say about the dispatch table, for those who keep it. The table itself is changed by its modelers. */
@Component
@Transactional
public class DispatchChanges {

    private static final int MOST = 500;
    private static final int LONGEST_NOTE = 2000;

    private final DispatchChangeRows rows;
    private final Actor actor;
    private final InstantSource now;

    DispatchChanges(DispatchChangeRows rows, Actor actor, InstantSource now) {
        this.rows = rows;
        this.actor = actor;
        this.now = now;
    }

    /**
     * The latest 500 proposals, the newest first.
     *
     * @param state only these; null for all
     */
    @Transactional(readOnly = true)
    public List<DispatchChange> latest(State state) {
        return rows.latest(state, MOST);
    }

    /**
     * Adopts or declines a proposal. A later case makes a new one.
     *
     * @throws Refusal when there is no such proposal, it is decided already, or it is declined without a reason
     */
    public DispatchChange decide(long id, State decision, String note) {
        if (decision == State.OPEN) {
            throw Refusal.invalid("decision", "unknown-choice", State.ADOPTED + ", " + State.DECLINED);
        }
        String why = decision == State.DECLINED
                ? Require.text("note", note, LONGEST_NOTE)
                : Require.optionalText("note", note, LONGEST_NOTE);
        DispatchChange change = rows.find(id).orElseThrow(() -> Refusal.notFound("no-such-change", id));
        if (!rows.decide(change.id(), decision, why, actor.signedInOr(Actor.SYSTEM), now.instant())) {
            throw Refusal.conflict("change-decided");
        }
        return rows.find(id).orElseThrow();
    }
}
