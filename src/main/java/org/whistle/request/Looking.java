package org.whistle.request;

import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * Somebody's wish to see a contact in full.
 *
 * @param note in their own words, or null
 */
public record Looking(ContactReader reader, RevealReason reason, String note) {

    private static final int LONGEST_NOTE = 500;

    /** @throws Refusal when there is no reason, or another one is not told */
    public static Looking of(ContactReader reader, String reason, String note) {
        RevealReason known = Require.choice("reason", reason, RevealReason.class);
        String words = known == RevealReason.OTHER
                ? Require.text("note", note, LONGEST_NOTE)
                : Require.optionalText("note", note, LONGEST_NOTE);
        return new Looking(reader, known, words);
    }

    @Override
    public String toString() {
        return "Looking[" + reader + ", " + reason + "]";
    }
}
