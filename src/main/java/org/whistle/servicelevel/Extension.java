package org.whistle.servicelevel;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A pause or a longer limit, asked for the resolution of one round.
 *
 * @param length how long at most, as it was asked
 * @param evidence what shows the reason
 * @param decidedBy null before the decision
 * @param endsAt when the pause is over at the latest; null for what is no granted pause
 * @param endedAt when it was over; null while it lasts
 */
public record Extension(
        long id,
        String trackingNumber,
        int round,
        ExtensionKind kind,
        ExtensionReason reason,
        Limit length,
        String evidence,
        String askedBy,
        Instant askedAt,
        ExtensionState state,
        String decidedBy,
        Instant decidedAt,
        String note,
        Instant endsAt,
        Instant endedAt) {

    /** The time in which the clock stands: as it was, or as it is granted. */
    Span stop() {
        return new Span(decidedAt, endedAt == null ? endsAt : endedAt);
    }

    /** @return what the case file keeps of it */
    Map<String, String> told() {
        Map<String, String> told = new HashMap<>(Map.of(
                "kind", kind.name(),
                "reason", reason.name(),
                "length", length.notation(),
                "evidence", evidence,
                "askedBy", askedBy));
        if (note != null) {
            told.put("note", note);
        }
        return told;
    }

    /** Whether this asks for what was granted before: the same kind, for the same reason, in the same round. */
    boolean repeats(Extension other) {
        return other.state == ExtensionState.GRANTED
                && other.kind == kind
                && other.reason == reason
                && other.round == round;
    }

    public boolean isPauseInForce() {
        return endsAt != null && endedAt == null;
    }
}
