package org.whistle.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.PublicText;
import org.whistle.request.PublicTexts;

/** The stage 联商解决: the result and its verification on site. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Resolutions {

    private final ResultRows rows;
    private final Replies replies;
    private final PublicTexts texts;
    private final Verifications verifications;
    private final CaseFile caseFile;
    private final FurtherCalls further;
    private final Actor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resolutions(
            ResultRows rows,
            Replies replies,
            PublicTexts texts,
            Verifications verifications,
            CaseFile caseFile,
            FurtherCalls further,
            Actor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.replies = replies;
        this.texts = texts;
        this.verifications = verifications;
        this.caseFile = caseFile;
        this.further = further;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The unit says what was done. Each attempt is kept; a failed verification asks for the next.
     *
     * @throws Refusal when one of the four elements of the reply is missing, or what was done, which residents read,
     *     is personal
     */
    public void submit(String trackingNumber, String unit, Reply reply) {
        replies.requireComplete(reply);
        texts.requireImpersonal(trackingNumber, List.of(new PublicText("measures", reply.measures())));
        rows.add(trackingNumber, unit, reply, actor.signedInOr(Actor.SYSTEM), clock.instant());
        Map<String, Object> detail = new HashMap<>(Map.of("department", unit, "measures", reply.measures()));
        if (reply.scheduledFor() != null) {
            detail.put("scheduledFor", reply.scheduledFor().toString());
        }
        caseFile.append(trackingNumber, CaseEventKind.RESULT_SUBMITTED, detail);
        events.publishEvent(new ResultSubmitted(trackingNumber));
    }

    /**
     * The lead cannot do it with those who are called, and asks the street for others; its own
     * task waits until the further departments have answered or the street has refused.
     *
     * @throws Refusal when nobody new is asked for, the reason is missing, or it has been asked too often
     */
    public void callIn(String trackingNumber, String lead, List<String> departments, String note) {
        further.ask(trackingNumber, lead, departments, note);
    }

    /**
     * Somebody has looked at the result on site.
     *
     * @param seen what there is to see now, or null
     * @throws Refusal when it failed and the note does not say what is missing, or the verifier had a part in the work
     */
    public void verify(String trackingNumber, Verification verification, String note, String seen) {
        if (verification == Verification.FAILED && note == null) {
            throw Refusal.invalid("note", "required");
        }
        verifications.keep(trackingNumber, verification, note, seen);
        events.publishEvent(new ResultVerified(trackingNumber, verification));
    }

    /** Whether the account may verify the result that waits: neither it nor its unit did the work. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isForVerifier(String trackingNumber, String account) {
        return verifications.isFor(trackingNumber, account);
    }

    /** @return all attempts, those of earlier rounds too, oldest first */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<HandlingResult> results(String trackingNumber) {
        return rows.of(trackingNumber);
    }
}
