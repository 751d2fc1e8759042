package org.whistle.casework;

import org.whistle.problem.Refusal;

/**
 * The latest order of a request, which the street has to decide on.
 *
 * @param askedBy the department that calls in others, or null where the whistle is the community's
 * @param ruling how the district ruled on it, or null
 */
record OpenOrder(long id, Proposal proposal, Blower blower, boolean insisted, String askedBy, WhistleRuling ruling) {

    boolean isFurther() {
        return askedBy != null;
    }

    boolean awaitsRuling() {
        return insisted && ruling == null;
    }

    /** @throws Refusal when the street does not say why, or has been told to dispatch it */
    void requireRefusable(Dispatch.Refused refused) {
        if (ruling == WhistleRuling.UPHOLD) {
            throw Refusal.invalid("dispatch", "whistle-upheld");
        }
        if (refused.reason() == null) {
            throw Refusal.invalid("whistleRefusal", "required");
        }
        if (refused.note() == null) {
            throw Refusal.invalid("note", "required");
        }
    }

    WhistleOrder asDecided(Dispatch dispatch) {
        return dispatch instanceof Dispatch.Changed changed
                ? new WhistleOrder(changed.lead(), changed.supporting(), changed.kind(), changed.joint())
                : new WhistleOrder(proposal.lead(), proposal.supporting(), proposal.kind(), proposal.joint());
    }
}
