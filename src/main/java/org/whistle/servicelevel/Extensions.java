package org.whistle.servicelevel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestProgress;

/**
 * Pauses (暂停) and longer limits (延期). They are asked for and decided before the deadline passes, by two people, for a
 * typed reason with evidence; the resident is told. What they do to deadlines is computed from their record.
 */
@Component
@Transactional
public class Extensions {

    private static final int LONGEST_TEXT = 2000;

    private final ExtensionRows rows;
    private final ClockRows clocks;
    private final Pauses pauses;
    private final Deadlines deadlines;
    private final CaseFile caseFile;
    private final Actor actor;
    private final Recipients recipients;
    private final ApplicationEventPublisher events;
    private final InstantSource now;
    private final RequestProgress requests;

    Extensions(
            ExtensionRows rows,
            ClockRows clocks,
            Pauses pauses,
            Deadlines deadlines,
            CaseFile caseFile,
            Actor actor,
            Recipients recipients,
            ApplicationEventPublisher events,
            InstantSource now,
            RequestProgress requests) {
        this.requests = requests;
        this.rows = rows;
        this.clocks = clocks;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.caseFile = caseFile;
        this.actor = actor;
        this.recipients = recipients;
        this.events = events;
        this.now = now;
    }

    /**
     * Asks for more time for the resolution of a request.
     *
     * @throws Refusal when a part is missing, the deadline has passed, the clock stands already, another wish is open,
     *     or the rules do not allow it
     */
    public Extension ask(String trackingNumber, ExtensionWish wish) {
        if (wish.kind() == null) {
            throw Refusal.invalid("kind", "required");
        }
        if (wish.reason() == null) {
            throw Refusal.invalid("reason", "required");
        }
        if (wish.reason() == ExtensionReason.QUESTION_ASKED) {
            throw Refusal.invalid("reason", "pause-by-question");
        }
        String evidence = Require.text("evidence", wish.evidence(), LONGEST_TEXT);
        return ask(trackingNumber, wish, evidence, actor.signedInOr(Actor.SYSTEM));
    }

    /** What stood on the long-term ledger is asked for anew, by Whistle itself. */
    Extension askAgain(Extension ledger) {
        ExtensionWish again = new ExtensionWish(
                ledger.kind(), ledger.reason(), ledger.length().notation(), ledger.evidence());
        return ask(ledger.trackingNumber(), again, ledger.evidence(), Actor.SYSTEM);
    }

    private Extension ask(String trackingNumber, ExtensionWish wish, String evidence, String askedBy) {
        requests.lockOpen(trackingNumber);
        Clock promise = lockPromise(trackingNumber);
        requireOpen(promise);
        if (promise.isPaused()) {
            throw Refusal.conflict("already-paused");
        }
        List<Extension> before = rows.of(trackingNumber);
        if (before.stream().anyMatch(other -> other.state() == ExtensionState.ASKED)) {
            throw Refusal.conflict("already-asked");
        }
        Limit length = length(wish.length());
        ExtensionWish checked = new ExtensionWish(wish.kind(), wish.reason(), length.notation(), evidence);
        Extension asked = rows.ask(promise, checked, length, askedBy, now.instant());
        caseFile.append(trackingNumber, CaseEventKind.EXTENSION_ASKED, asked.told());
        int granted = (int) before.stream().filter(asked::repeats).count();
        events.publishEvent(new ExtensionAsked(asked, granted, promise.level(), promise.community()));
        return asked;
    }

    private static Limit length(String notation) {
        try {
            Limit length = Limit.parse(Require.text("length", notation, 20));
            if (length.amount() > 0) {
                return length;
            }
        } catch (IllegalArgumentException noLimit) {
            throw Refusal.invalid("length", "no-limit");
        }
        throw Refusal.invalid("length", "no-limit");
    }

    /**
     * The rules have been asked.
     *
     * @param longest the longest that they allow, or null
     * @param approver who decides: {@code STREET}, else the supervisors
     * @throws Refusal when they do not allow it, or not so long
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireAllowed(long extension, boolean allowed, Limit longest, String approver) {
        Extension asked = get(extension);
        if (!allowed) {
            throw Refusal.invalid("reason", "extension-not-allowed");
        }
        Instant at = asked.kind() == ExtensionKind.PAUSE
                ? asked.askedAt()
                : lockPromise(asked.trackingNumber()).deadline();
        if (deadlines
                .after(at, asked.length(), null)
                .at()
                .isAfter(deadlines.after(at, longest, null).at())) {
            throw Refusal.invalid("length", "extension-too-long", words(longest));
        }
        events.publishEvent(recipients.toldOfAsking(asked, approver));
    }

    /** People read days and not a notation. */
    private static MessageSourceResolvable words(Limit limit) {
        String notation = limit.notation();
        return new DefaultMessageSourceResolvable(
                new String[] {"history.length." + notation.replaceAll("\\d", "")},
                new Object[] {limit.amount()},
                notation);
    }

    /**
     * Somebody else than who asked grants; who asked may take the wish back by refusing it.
     *
     * @throws Refusal when it is the same person, the reason for a refusal is missing, or the deadline has passed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(long extension, ExtensionDecision decision, String note) {
        Extension asked = get(extension);
        String decidedBy = actor.signedInOr(Actor.SYSTEM);
        boolean own = decidedBy.equals(asked.askedBy()) && !decidedBy.equals(Actor.SYSTEM);
        if (own && decision == ExtensionDecision.GRANT) {
            throw Refusal.invalid("extensionDecision", "second-person");
        }
        Clock promise = lockPromise(asked.trackingNumber());
        requireOpen(promise);
        if (decision == ExtensionDecision.REFUSE) {
            refuse(asked, decidedBy, note);
        } else {
            grant(asked, decidedBy, note);
        }
    }

    private void refuse(Extension asked, String decidedBy, String note) {
        if (note == null) {
            throw Refusal.invalid("note", "required");
        }
        Extension refused = decided(asked, ExtensionState.REFUSED, decidedBy, note, null);
        caseFile.append(refused.trackingNumber(), CaseEventKind.EXTENSION_REFUSED, refused.told());
        events.publishEvent(recipients.toldOfAnswer(refused));
    }

    private void grant(Extension asked, String decidedBy, String note) {
        Instant endsAt = asked.kind() == ExtensionKind.PAUSE
                ? deadlines.after(now.instant(), asked.length(), null).at()
                : null;
        Extension granted = decided(asked, ExtensionState.GRANTED, decidedBy, note, endsAt);
        Instant deadline = pauses.follow(granted.trackingNumber(), endsAt);
        Map<String, String> detail = granted.told();
        detail.put("deadline", deadline.toString());
        if (endsAt != null) {
            detail.put("until", endsAt.toString());
        }
        caseFile.append(
                granted.trackingNumber(), endsAt == null ? CaseEventKind.EXTENDED : CaseEventKind.PAUSED, detail);
        events.publishEvent(recipients.toldOfAnswer(granted));
    }

    private Extension decided(Extension asked, ExtensionState state, String decidedBy, String note, Instant endsAt) {
        return rows.decide(asked.id(), state, decidedBy, now.instant(), note, endsAt)
                .orElseThrow(() -> Refusal.conflict("extension-decided"));
    }

    /** @throws Refusal when there is no such wish */
    @Transactional(readOnly = true)
    public Extension get(long extension) {
        return rows.find(extension).orElseThrow(() -> Refusal.notFound("no-such-extension", extension));
    }

    /** @return all that was ever asked for a request, oldest first */
    @Transactional(readOnly = true)
    public List<Extension> of(String trackingNumber) {
        return rows.of(trackingNumber);
    }

    private Clock lockPromise(String trackingNumber) {
        return clocks.of(trackingNumber).stream()
                .filter(clock -> clock.isPromise() && !clock.isStopped())
                .findFirst()
                .flatMap(clock -> clocks.lock(clock.id()))
                .orElseThrow(() -> Refusal.conflict("nothing-runs"));
    }

    private void requireOpen(Clock promise) {
        if (!now.instant().isBefore(promise.deadline())) {
            throw Refusal.conflict("deadline-passed");
        }
    }
}
