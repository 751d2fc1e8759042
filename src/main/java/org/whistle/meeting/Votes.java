package org.whistle.meeting;

import org.whistle.problem.Refusal;

/** How the parties of one kind voted on an option, as counts. */
public record Votes(PartyKind kind, int inFavour, int against, int abstained) {

    private static final int MOST = 100_000;

    /** @throws Refusal when a count is below 0 or above 100 000 */
    public Votes {
        if (kind == null) {
            throw Refusal.invalid("kind", "required");
        }
        requireCount("inFavour", inFavour);
        requireCount("against", against);
        requireCount("abstained", abstained);
    }

    private static void requireCount(String field, int count) {
        if (count < 0 || count > MOST) {
            throw Refusal.invalid(field, "no-whole-number", "0", String.valueOf(MOST));
        }
    }

    boolean isNone() {
        return inFavour + against + abstained == 0;
    }
}
