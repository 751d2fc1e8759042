package org.whistle.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.board.PublicCommitment.Standing;
import org.whistle.board.PublicMeeting.PublicOption;
import org.whistle.meeting.Attendance;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.Commitments;
import org.whistle.meeting.JointMeeting;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.Party;
import org.whistle.meeting.Ruled;
import org.whistle.meeting.Seat;
import org.whistle.organisation.Organisation;
import org.whistle.request.CaseWords;
import org.whistle.request.PublicTexts;
import org.whistle.request.Status;

/**
 * What came of the joint meetings of a request, for anybody. Options, promises and the summary were held to be
 * impersonal when they were written, and are held back where they name somebody who joined since; agenda, place, minutes, votes and names of parties are not told.
 */
@Component
@Transactional(readOnly = true)
public class PublicMeetings {

    private static final Predicate<Status> TOLD = status -> status == Status.OPEN || status == Status.CLOSED;

    private final JointMeetings meetings;
    private final Commitments commitments;
    private final Organisation organisation;
    private final CaseWords words;
    private final PublicTexts texts;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    PublicMeetings(
            JointMeetings meetings,
            Commitments commitments,
            Organisation organisation,
            CaseWords words,
            PublicTexts texts,
            MessageSource messages,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.meetings = meetings;
        this.commitments = commitments;
        this.organisation = organisation;
        this.words = words;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** @return those that were held, the first one first; none of what was taken back, refused or merged */
    public List<PublicMeeting> of(PublicEntry entry, Locale locale) {
        if (!entry.jointMeeting() || !TOLD.test(entry.status())) {
            return List.of();
        }
        List<Commitment> made = commitments.of(entry.trackingNumber());
        Predicate<String> hidden = texts.namingReportersOf(entry.trackingNumber());
        UnaryOperator<String> told = text -> hidden.test(text)
                ? messages.getMessage("board.personal", null, locale)
                : words.ofResident(text, locale);
        return meetings.of(entry.trackingNumber()).stream()
                .filter(meeting -> !meeting.isOpen())
                .map(meeting -> told(meeting, made, told, locale))
                .toList();
    }

    private PublicMeeting told(
            JointMeeting meeting, List<Commitment> made, UnaryOperator<String> words, Locale locale) {
        Ruled ruled = meeting.ruled();
        return new PublicMeeting(
                meeting.number(),
                meeting.round(),
                meeting.held().at(),
                meeting.seats().stream()
                        .filter(seat -> seat.attendance() == Attendance.CAME)
                        .map(Seat::party)
                        .map(party -> named(party, locale))
                        .distinct()
                        .toList(),
                meeting.options().stream()
                        .map(option -> new PublicOption(
                                words.apply(option.title()), words.apply(option.text()), option.chosen()))
                        .toList(),
                meeting.outcome(),
                ruled == null ? null : ruled.ruling(),
                words.apply(meeting.summary()),
                made.stream()
                        .filter(one -> one.meeting() == meeting.id())
                        .map(one -> told(one, words, locale))
                        .toList());
    }

    private PublicCommitment told(Commitment one, UnaryOperator<String> words, Locale locale) {
        return new PublicCommitment(
                named(one.promisor(), locale),
                one.ordered(),
                words.apply(one.what()),
                one.byWhen(),
                one.costBearer(),
                Standing.of(one, LocalDate.ofInstant(clock.instant(), zone)));
    }

    private String named(Party party, Locale locale) {
        String code = party.code();
        return organisation
                .find(code)
                .map(unit -> unit.nameIn(locale))
                .orElseGet(() -> messages.getMessage("party." + code, null, code, locale));
    }
}
