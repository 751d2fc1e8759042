package org.whistle.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.meeting.MeetingChange.Today;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.PublicTexts;

/** The joint meetings (联商会) of requests: prepared, held, and ruled on where the parties do not agree. */
@Component
@Transactional
public class JointMeetings {

    private final MeetingRows rows;
    private final MeetingOpening opening;
    private final PublicTexts texts;
    private final PartyUnits units;
    private final Commitments commitments;
    private final CaseFile caseFile;
    private final Actor actor;
    private final Invitations invitations;
    private final Clock clock;
    private final ZoneId zone;

    JointMeetings(
            MeetingRows rows,
            MeetingOpening opening,
            PublicTexts texts,
            PartyUnits units,
            Commitments commitments,
            CaseFile caseFile,
            Actor actor,
            Invitations invitations,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.rows = rows;
        this.opening = opening;
        this.texts = texts;
        this.units = units;
        this.commitments = commitments;
        this.caseFile = caseFile;
        this.actor = actor;
        this.invitations = invitations;
        this.clock = clock;
        this.zone = zone;
    }

    /** A meeting is due; it is opened where there is none yet. */
    public void open(String trackingNumber) {
        opening.lockDue(trackingNumber);
    }

    /** @return all meetings of a request, the first one first */
    @Transactional(readOnly = true)
    public List<JointMeeting> of(String trackingNumber) {
        return rows.of(trackingNumber);
    }

    /**
     * Changes the meeting that is due, at once and for good.
     *
     * @param version that whoever changes it has seen
     * @throws Refusal when somebody else has changed it meanwhile, the meeting is over, the change does not fit, or a
     *     text that will be published is personal
     */
    public void change(String trackingNumber, int version, MeetingChange change) {
        JointMeeting before = opening.lockDue(trackingNumber);
        if (before.version() != version) {
            throw Refusal.conflict("meeting-changed");
        }
        JointMeeting after = change.in(before, new Today(clock.instant(), day()));
        units.requireDepartments(parties(after));
        texts.requireImpersonal(trackingNumber, after.publicTextsAddedTo(before));
        rows.store(after);
        if (change instanceof MeetingChange.Convene) {
            invitations.tell(before, after);
        }
    }

    private static List<Party> parties(JointMeeting meeting) {
        return meeting.seats().stream().map(Seat::party).toList();
    }

    /**
     * The meeting that is due was held: its result is published, and what was promised holds where the parties agreed.
     *
     * @return where the matter goes; there are two meetings a round at most
     * @throws Refusal when it is recorded already, too few came, options were discussed and none is chosen, an absent
     *     party promised something, the day of a promise is over, or a text names a reporter
     */
    public MeetingOutcome record(String trackingNumber, Agreement agreement, String minutes) {
        JointMeeting due = opening.lockDue(trackingNumber);
        texts.requireNobodysName(trackingNumber, due.publicTexts());
        if (agreement == Agreement.AGREED) {
            requireInTime("agreement", due);
        }
        JointMeeting held = due.record(agreement, minutes, clock.instant());
        rows.store(held);
        caseFile.append(trackingNumber, CaseEventKind.MEETING_HELD, MeetingDetail.ofHeld(held));
        if (held.outcome() == MeetingOutcome.AGREED) {
            commitments.make(held);
        }
        return held.outcome();
    }

    /**
     * The district rules on what the last meeting could not settle; the ruling is final.
     *
     * @param measures what the lead has to do, or which legal route there is
     * @throws Refusal when there is nothing to rule on, or the lead is to act and no option is chosen or the day of a
     *     promise is over
     */
    public void rule(String trackingNumber, DisputeRuling ruling, String measures) {
        JointMeeting due = opening.lockDue(trackingNumber);
        texts.requireNobodysName(trackingNumber, due.publicTexts());
        JointMeeting ruled = due.rule(new Ruled(ruling, measures, actor.signedInOr(Actor.SYSTEM), clock.instant()));
        if (ruling == DisputeRuling.ACT) {
            requireInTime("disputeRuling", due);
        }
        rows.store(ruled);
        caseFile.append(trackingNumber, CaseEventKind.DISPUTE_RULED, MeetingDetail.ofRuled(ruled));
        if (ruling == DisputeRuling.ACT) {
            commitments.make(ruled);
        }
    }

    /** Nobody is bound to what cannot be done in time any more; it may lie there since the first meeting. */
    private void requireInTime(String field, JointMeeting meeting) {
        meeting.overdue(day()).ifPresent(promise -> {
            Object promisor = units.named(meeting.party(promise.party()));
            throw Refusal.invalid(
                    field,
                    "promise-overdue",
                    promisor,
                    promise.what(),
                    promise.byWhen().toString());
        });
    }

    /** A promise is due in the last minute of its day; from then on it is tomorrow. */
    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant().plus(Duration.ofMinutes(1)), zone);
    }
}
