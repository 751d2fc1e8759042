package org.whistle.correspondence;

import java.util.List;
import org.whistle.correspondence.ReadMail.Nature;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * A text message or a chat of a resident, as the gateway tells of it.
 *
 * @param from the telephone number that it came from
 * @param replyTo the id of our message, or the number of the request, that it answers; null where that is not known
 */
public record IncomingText(String from, String text, String replyTo) {

    private static final int LONGEST = 2000;

    /** @throws Refusal when something is missing, too long, or no telephone number */
    public IncomingText {
        from = Require.text("from", from, 40);
        text = Require.text("text", text, LONGEST);
        replyTo = Require.optionalText("replyTo", replyTo, 64);
        if (!from.matches("\\+?[0-9][0-9 ()-]{2,}")) {
            throw Refusal.invalid("from", "no-phone");
        }
    }

    KeptMail kept() {
        return new KeptMail(null, Nature.PERSON, "", from, "", List.of(), "", text, text, List.of());
    }

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "IncomingText[hidden]";
    }
}
