package org.whistle.workflow.tasklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.Commitments;
import org.whistle.meeting.CostBearer;
import org.whistle.meeting.JointMeeting;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.Option;
import org.whistle.meeting.Party;
import org.whistle.meeting.PartyKind;
import org.whistle.meeting.Promise;
import org.whistle.meeting.Ruled;
import org.whistle.meeting.Seat;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.workflow.tasklist.CaseDocument.Named;
import org.whistle.workflow.tasklist.MeetingPart.Choices;
import org.whistle.workflow.tasklist.MeetingPart.CommitmentPart;
import org.whistle.workflow.tasklist.MeetingPart.OneMeeting;
import org.whistle.workflow.tasklist.MeetingPart.OptionPart;
import org.whistle.workflow.tasklist.MeetingPart.PromisePart;
import org.whistle.workflow.tasklist.MeetingPart.RulingPart;
import org.whistle.workflow.tasklist.MeetingPart.SeatPart;
import org.whistle.workflow.tasklist.MeetingPart.VotesPart;

/** Puts together what the tab 联商会 shows. */
@Component
class MeetingDesk {

    private final JointMeetings meetings;
    private final Commitments commitments;
    private final Organisation organisation;
    private final DeskWords words;

    MeetingDesk(JointMeetings meetings, Commitments commitments, Organisation organisation, DeskWords words) {
        this.meetings = meetings;
        this.commitments = commitments;
        this.organisation = organisation;
        this.words = words;
    }

    @Transactional(readOnly = true)
    MeetingPart open(String trackingNumber, Reader reader, Locale locale) {
        List<JointMeeting> all = new ArrayList<>(meetings.of(trackingNumber));
        Collections.reverse(all);
        JointMeeting due = all.isEmpty() ? null : all.get(0);
        boolean editable = reader == Reader.ASKED && due != null && (due.isOpen() || due.isBeforeAdjudicator());
        return new MeetingPart(
                due == null ? null : due.version(),
                editable,
                all.stream().map(meeting -> meeting(meeting, locale)).toList(),
                commitments.of(trackingNumber).stream()
                        .map(commitment -> commitment(commitment, locale))
                        .toList(),
                choices(locale));
    }

    private OneMeeting meeting(JointMeeting meeting, Locale locale) {
        boolean open = meeting.isOpen();
        return new OneMeeting(
                meeting.round(),
                meeting.number(),
                open,
                meeting.convening().at(),
                meeting.convening().place(),
                meeting.convening().agenda(),
                meeting.seats().stream().map(seat -> seat(seat, locale)).toList(),
                meeting.options().stream().map(option -> option(option, locale)).toList(),
                meeting.promises().stream()
                        .map(promise -> promise(meeting, promise, locale))
                        .toList(),
                meeting.summary(),
                open ? null : meeting.held().agreement().name(),
                open ? null : words.of("history.agreement", meeting.held().agreement(), locale),
                open ? null : meeting.held().minutes(),
                open ? null : meeting.held().at(),
                ruling(meeting.ruled(), locale));
    }

    private SeatPart seat(Seat seat, Locale locale) {
        Party party = seat.party();
        String attendance = seat.attendance() == null ? null : seat.attendance().name();
        return new SeatPart(
                seat.id(),
                party.kind().name(),
                party.department(),
                party.name(),
                text(party, locale),
                attendance,
                attendance == null ? null : words.of("attendance", attendance, locale));
    }

    private String text(Party party, Locale locale) {
        if (party.department() != null) {
            return words.unit(party.department(), locale).name();
        }
        return Stream.of(words.of("party", party.kind(), locale), party.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private OptionPart option(Option option, Locale locale) {
        List<VotesPart> votes = option.votes().stream()
                .map(line -> new VotesPart(
                        line.kind().name(),
                        words.of("party", line.kind(), locale),
                        line.inFavour(),
                        line.against(),
                        line.abstained()))
                .toList();
        return new OptionPart(option.id(), option.title(), option.text(), option.chosen(), votes);
    }

    private PromisePart promise(JointMeeting meeting, Promise promise, Locale locale) {
        return new PromisePart(
                promise.id(),
                promise.party(),
                text(meeting.party(promise.party()), locale),
                promise.what(),
                promise.byWhen(),
                promise.costBearer().name(),
                words.of("history.costBearer", promise.costBearer(), locale),
                promise.standing().name(),
                words.of("promise", promise.standing(), locale));
    }

    private RulingPart ruling(Ruled ruled, Locale locale) {
        return ruled == null
                ? null
                : new RulingPart(
                        ruled.ruling().name(),
                        words.of("history.disputeRuling", ruled.ruling(), locale),
                        ruled.measures(),
                        words.account(ruled.by(), locale),
                        ruled.at());
    }

    private CommitmentPart commitment(Commitment commitment, Locale locale) {
        return new CommitmentPart(
                commitment.id(),
                text(commitment.promisor(), locale),
                commitment.ordered(),
                commitment.what(),
                commitment.byWhen(),
                words.of("history.costBearer", commitment.costBearer(), locale),
                commitment.state().name(),
                words.of("commitment", commitment.state(), locale),
                commitment.evidence(),
                commitment.settledBy() == null ? null : words.account(commitment.settledBy(), locale),
                commitment.settledAt());
    }

    private Choices choices(Locale locale) {
        return new Choices(
                named("party", PartyKind.values(), locale),
                organisation.all().stream()
                        .filter(unit -> unit.kind() == Unit.Kind.DEPARTMENT)
                        .map(unit -> words.unit(unit.code(), locale))
                        .toList(),
                named("history.costBearer", CostBearer.values(), locale));
    }

    private List<Named> named(String prefix, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Named(value.name(), words.of(prefix, value, locale)))
                .toList();
    }
}
