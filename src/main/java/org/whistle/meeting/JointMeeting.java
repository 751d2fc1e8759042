package org.whistle.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.whistle.problem.Refusal;
import org.whistle.request.PublicText;

/**
 * A joint meeting as it stands; every verb gives the next state or refuses.
 *
 * @param number 1, or 2 after a first one without agreement
 * @param version counts the changes, so that nobody overwrites what they have not seen
 * @param summary what is published of the meeting beside its results, or null
 * @param held null before the meeting is recorded
 * @param ruled null unless the district has ruled after the last meeting
 */
public record JointMeeting(
        long id,
        String trackingNumber,
        int round,
        int number,
        int version,
        Convening convening,
        List<Seat> seats,
        List<Option> options,
        List<Promise> promises,
        String summary,
        Held held,
        Ruled ruled) {

    /** After so many meetings without agreement the district rules. */
    static final int LAST = 2;

    /** Whether it is still being prepared or held. */
    public boolean isOpen() {
        return held == null;
    }

    /** Whether the district has to rule on it. */
    public boolean isBeforeAdjudicator() {
        return outcome() == MeetingOutcome.RULING && ruled == null;
    }

    /** @return where the matter goes; null before the meeting is recorded */
    public MeetingOutcome outcome() {
        if (held == null) {
            return null;
        }
        if (held.agreement() == Agreement.AGREED) {
            return MeetingOutcome.AGREED;
        }
        return number < LAST ? MeetingOutcome.SECOND_MEETING : MeetingOutcome.RULING;
    }

    /** @return the option that the parties, or the district, decided for */
    public Optional<Option> chosen() {
        return options.stream().filter(Option::chosen).findFirst();
    }

    /** @return the party of a seat */
    public Party party(int seat) {
        return Numbered.in(seats, Seat::id, seat, "party").party();
    }

    /** @return what was offered or ordered for a day that has gone by, the first one */
    Optional<Promise> overdue(LocalDate day) {
        return promises.stream()
                .filter(promise -> promise.counts() && promise.isOver(day))
                .findFirst();
    }

    /**
     * @throws Refusal when too few came, options were discussed and none is chosen, or somebody promised who did not
     *     come
     */
    JointMeeting record(Agreement agreement, String minutes, Instant at) {
        requireOpen();
        Quorum.require(seats, agreement);
        if (agreement == Agreement.AGREED) {
            requireChosen("agreement");
            promises.stream()
                    .filter(promise -> Numbered.in(seats, Seat::id, promise.party(), "party")
                            .isAbsent())
                    .findFirst()
                    .ifPresent(promise -> {
                        throw Refusal.invalid("agreement", "absent-promised", promise.what());
                    });
        }
        List<Seat> came = seats.stream()
                .map(seat -> seat.isAbsent() ? seat : seat.with(Attendance.CAME))
                .toList();
        return new JointMeeting(
                id,
                trackingNumber,
                round,
                number,
                version,
                convening,
                came,
                options,
                promises,
                summary,
                new Held(agreement, minutes, at),
                null);
    }

    /** @throws Refusal when nothing is to be ruled on, or the lead is to act and no option is chosen */
    JointMeeting rule(Ruled decided) {
        if (!isBeforeAdjudicator()) {
            throw Refusal.conflict("no-dispute");
        }
        if (decided.ruling() == DisputeRuling.ACT) {
            requireChosen("disputeRuling");
        }
        return new JointMeeting(
                id,
                trackingNumber,
                round,
                number,
                version,
                convening,
                seats,
                options,
                promises,
                summary,
                held,
                decided);
    }

    private void requireChosen(String field) {
        if (!options.isEmpty() && chosen().isEmpty()) {
            throw Refusal.invalid(field, "option-not-chosen");
        }
    }

    void requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("meeting-held");
        }
    }

    void requireUndecided() {
        if (!isOpen() && !isBeforeAdjudicator()) {
            throw Refusal.conflict("meeting-held");
        }
    }

    /** @return all that will be published in the words of the staff */
    List<PublicText> publicTexts() {
        return Stream.of(
                        options.stream()
                                .flatMap(option -> Stream.of(
                                        new PublicText("title", option.title()),
                                        new PublicText("text", option.text()))),
                        promises.stream().map(promise -> new PublicText("what", promise.what())),
                        seats.stream()
                                .map(seat -> new PublicText("name", seat.party().name())),
                        Stream.of(new PublicText("summary", summary)))
                .flatMap(texts -> texts)
                .filter(text -> Objects.nonNull(text.text()))
                .toList();
    }

    List<PublicText> publicTextsAddedTo(JointMeeting before) {
        List<PublicText> added = new ArrayList<>(publicTexts());
        added.removeAll(before.publicTexts());
        return added;
    }

    JointMeeting with(Convening next, List<Seat> nextSeats) {
        requireOpen();
        return copy(next, nextSeats, options, promises, summary);
    }

    JointMeeting withSeats(List<Seat> next) {
        requireOpen();
        return copy(convening, next, options, promises, summary);
    }

    JointMeeting withOptions(List<Option> next) {
        requireUndecided();
        return copy(convening, seats, next, promises, summary);
    }

    JointMeeting withPromises(List<Promise> next) {
        requireUndecided();
        return copy(convening, seats, options, next, summary);
    }

    JointMeeting withSummary(String next) {
        requireUndecided();
        return copy(convening, seats, options, promises, next);
    }

    private JointMeeting copy(
            Convening nextConvening,
            List<Seat> nextSeats,
            List<Option> nextOptions,
            List<Promise> nextPromises,
            String nextSummary) {
        return new JointMeeting(
                id,
                trackingNumber,
                round,
                number,
                version,
                nextConvening,
                nextSeats,
                nextOptions,
                nextPromises,
                nextSummary,
                held,
                ruled);
    }
}
