package org.whistle.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.access.Role;
import org.whistle.meeting.Commitment.State;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.ClosedWithLeading;
import org.whistle.request.RequestEnded;
import org.whistle.request.Status;

/** What was promised at joint meetings, until it is kept or not. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Commitments {

    private final CommitmentRows rows;
    private final PartyUnits units;
    private final CaseFile caseFile;
    private final Actor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    Commitments(
            CommitmentRows rows,
            PartyUnits units,
            CaseFile caseFile,
            Actor actor,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.rows = rows;
        this.units = units;
        this.caseFile = caseFile;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** What was offered at a meeting holds from now on. */
    void make(JointMeeting meeting) {
        for (Promise promise :
                meeting.promises().stream().filter(Promise::counts).toList()) {
            Party promisor = meeting.party(promise.party());
            long commitment = rows.add(meeting, promisor, promise);
            caseFile.append(
                    meeting.trackingNumber(),
                    promise.byDistrict() ? CaseEventKind.COMMITMENT_ORDERED : CaseEventKind.COMMITMENT_MADE,
                    Map.of(
                            "promisor", promisor.code(),
                            "what", promise.what(),
                            "byWhen", promise.byWhen().toString(),
                            "costBearer", promise.costBearer().name()));
            events.publishEvent(
                    new CommitmentMade(meeting.trackingNumber(), commitment, tracker(promisor), promise.byWhen()));
        }
    }

    /**
     * Says what became of a commitment.
     *
     * @param evidence what shows it, or why it was not kept
     * @throws Refusal when nobody says what shows it or why it was not kept, or it is settled already
     */
    public void settle(long id, Fulfilment fulfilment, String evidence) {
        boolean kept = fulfilment == Fulfilment.FULFILLED;
        if (evidence == null) {
            throw Refusal.invalid("evidence", "required");
        }
        Commitment commitment = get(id);
        State state = kept ? State.FULFILLED : State.NOT_FULFILLED;
        if (rows.settle(id, state, evidence, actor.signedInOr(Actor.SYSTEM), clock.instant()) == 0) {
            throw Refusal.conflict("commitment-settled");
        }
        record(commitment, kind(commitment, fulfilment), evidence);
        if (!kept) {
            List<String> told = List.of(units.street(commitment.trackingNumber()), Role.SUPERVISOR.group());
            events.publishEvent(new CommitmentBroken(commitment, deadline(commitment), told));
        }
        events.publishEvent(new CommitmentSettled(commitment.trackingNumber(), id));
    }

    private void record(Commitment commitment, CaseEventKind kind, String evidence) {
        Map<String, String> detail = Map.of(
                "promisor", commitment.promisor().code(),
                "what", commitment.what(),
                "commitment", String.valueOf(commitment.id()),
                "evidence", evidence);
        caseFile.append(commitment.trackingNumber(), kind, detail);
    }

    private static CaseEventKind kind(Commitment commitment, Fulfilment fulfilment) {
        return switch (fulfilment) {
            case FULFILLED -> commitment.ordered() ? CaseEventKind.ORDER_FULFILLED : CaseEventKind.COMMITMENT_FULFILLED;
            case NOT_FULFILLED -> commitment.ordered() ? CaseEventKind.ORDER_BROKEN : CaseEventKind.COMMITMENT_BROKEN;
        };
    }

    /** Nobody keeps promises for a request that was taken back. One that is closed by itself has none open. */
    @EventListener
    void lapse(RequestEnded ended) {
        if (ended.status() == Status.WITHDRAWN || ended.status() == Status.REFUSED) {
            lapse(ended.trackingNumber());
        }
    }

    /** A merged request is closed as it stood, with what was promised for it. */
    @EventListener
    void lapse(ClosedWithLeading closed) {
        lapse(closed.trackingNumber());
    }

    private void lapse(String trackingNumber) {
        rows.lapse(trackingNumber, clock.instant())
                .forEach(id -> events.publishEvent(new CommitmentSettled(trackingNumber, id)));
    }

    /** @return all of a request, the first made first */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Commitment> of(String trackingNumber) {
        return rows.of(trackingNumber);
    }

    /** @throws Refusal when there is no such commitment */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Commitment get(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("no-such-commitment", id));
    }

    /** The last minute of the promised day, as its clock has it. */
    private Instant deadline(Commitment commitment) {
        return commitment
                .byWhen()
                .plusDays(1)
                .atStartOfDay(zone)
                .minusMinutes(1)
                .toInstant();
    }

    /** @return the department whose task it is: the promisor's, or the community's where the promisor has no account */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public String tracker(long id) {
        return tracker(get(id).promisor());
    }

    private static String tracker(Party promisor) {
        return switch (promisor.kind()) {
            case DEPARTMENT -> promisor.department();
            case STREET -> Unit.STREET;
            default -> Unit.COMMUNITY;
        };
    }
}
