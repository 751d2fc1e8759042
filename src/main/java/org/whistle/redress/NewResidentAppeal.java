package org.whistle.redress;

import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * What a resident writes.
 *
 * @param reason one of those that go with what is asked for
 * @param words 1 to 2,000 characters
 */
public record NewResidentAppeal(ResidentAppealKind kind, ResidentAppealReason reason, String words) {

    private static final int LONGEST_WORDS = 2000;

    /** @throws Refusal naming the first field that cannot be accepted */
    public NewResidentAppeal {
        if (kind == null) {
            throw Refusal.invalid("kind", "required");
        }
        if (reason == null) {
            throw Refusal.invalid("reason", "required");
        }
        if (!ResidentAppealReason.of(kind).contains(reason)) {
            throw Refusal.invalid("reason", "resident-appeal-reason");
        }
        words = Require.text("words", words, LONGEST_WORDS);
    }

    /** @throws Refusal naming the first field that cannot be accepted */
    public static NewResidentAppeal of(String kind, String reason, String words) {
        return new NewResidentAppeal(
                Require.choice("kind", kind, ResidentAppealKind.class),
                Require.choice("reason", reason, ResidentAppealReason.class),
                words);
    }

    /** Says nothing of what was written: logs and failures print it. */
    @Override
    public String toString() {
        return "NewResidentAppeal[" + kind + ", " + reason + "]";
    }
}
