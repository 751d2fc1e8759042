package org.whistle.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** Something that whoever holds a meeting changes in it. */
public sealed interface MeetingChange {

    int MOST_ENTRIES = 30;

    /** The moment of a change, and the day it falls on. */
    record Today(Instant now, LocalDate day) {}

    /** @throws Refusal when the meeting, as it stands, does not take the change */
    JointMeeting in(JointMeeting meeting, Today today);

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    /** Convenes the parties, or moves the meeting; parties that stay keep what was said of their attendance. */
    record Convene(Instant at, String place, String agenda, List<Party> parties) implements MeetingChange {

        private static final int FARTHEST_DAYS = 366;

        /** @throws Refusal when time, place or parties are missing, or a party is named twice */
        public Convene {
            if (at == null) {
                throw Refusal.invalid("at", "required");
            }
            place = Require.text("place", place, 200);
            agenda = Require.optionalText("agenda", agenda, 2000);
            if (parties == null || parties.isEmpty()) {
                throw Refusal.invalid("parties", "required");
            }
            if (parties.size() > MOST_ENTRIES) {
                throw Numbered.full("parties", MOST_ENTRIES);
            }
            if (parties.stream().map(Party::identity).distinct().count() < parties.size()) {
                throw Refusal.invalid("parties", "party-twice");
            }
            parties = List.copyOf(parties);
        }

        @Override
        public JointMeeting in(JointMeeting meeting, Today today) {
            boolean moved = !at.equals(meeting.convening().at());
            if (moved && !at.isAfter(today.now())) {
                throw Refusal.invalid("at", "meeting-in-the-past");
            }
            if (at.isAfter(today.now().plus(Duration.ofDays(FARTHEST_DAYS)))) {
                throw Refusal.invalid("at", "too-far-ahead", FARTHEST_DAYS);
            }
            return meeting.with(new Convening(at, place, agenda), seated(meeting));
        }

        /** In the order that was asked for; a seat keeps its number, and nobody else gets it. */
        private List<Seat> seated(JointMeeting meeting) {
            meeting.seats().stream()
                    .filter(seat -> !parties.contains(seat.party()))
                    .forEach(seat -> requireNothingPromised(meeting, seat));
            Voters.requireStay(meeting.options(), parties);
            int next = Numbered.next(meeting.seats(), Seat::id);
            List<Seat> seats = new ArrayList<>();
            for (Party party : parties) {
                Optional<Seat> kept = meeting.seats().stream()
                        .filter(seat -> seat.party().equals(party))
                        .findFirst();
                seats.add(kept.isPresent() ? kept.get() : new Seat(next++, party, null));
            }
            return List.copyOf(seats);
        }

        private static void requireNothingPromised(JointMeeting meeting, Seat seat) {
            if (meeting.promises().stream().anyMatch(promise -> promise.party() == seat.id())) {
                throw Refusal.invalid("parties", "party-has-promised");
            }
        }
    }

    /** Who came and who did not, by seat; seats that are not named stay as they are. */
    record Attend(Map<Integer, Attendance> said) implements MeetingChange {

        @Override
        public JointMeeting in(JointMeeting meeting, Today today) {
            said.keySet().forEach(meeting::party);
            return meeting.withSeats(meeting.seats().stream()
                    .map(seat -> said.containsKey(seat.id()) ? seat.with(said.get(seat.id())) : seat)
                    .toList());
        }
    }

    /** One more option to decide on. */
    record AddOption(String title, String text) implements MeetingChange {

        public AddOption {
            title = Require.text("title", title, 100);
            text = Require.optionalText("text", text, 1000);
        }

        @Override
        public JointMeeting in(JointMeeting meeting, Today today) {
            meeting.requireOpen();
            Numbered.requireRoom(meeting.options(), MOST_ENTRIES, "options");
            if (meeting.options().stream().anyMatch(option -> option.title().equalsIgnoreCase(title))) {
                throw Refusal.invalid("title", "option-twice");
            }
            int id = Numbered.next(meeting.options(), Option::id);
            return meeting.withOptions(plus(meeting.options(), new Option(id, title, text, false, List.of())));
        }
    }

    record RemoveOption(int option) implements MeetingChange {

        @Override
        public JointMeeting in(JointMeeting meeting, Today today) {
            meeting.requireOpen();
            Option gone = Numbered.in(meeting.options(), Option::id, option, "option");
            return meeting.withOptions(meeting.options().stream()
                    .filter(other -> !other.equals(gone))
                    .toList());
        }
    }

    /** How the parties voted on an option, a line a kind of party. */
    record Vote(int option, List<Votes> votes) implements MeetingChange {

        /** @throws Refusal when a kind of party votes twice */
        public Vote {
            Set<PartyKind> kinds = new HashSet<>();
            if (!votes.stream().map(Votes::kind).allMatch(kinds::add)) {
                throw Refusal.invalid("votes", "party-twice");
            }
            votes = votes.stream().filter(line -> !line.isNone()).toList();
        }

        @Override
        public JointMeeting in(JointMeeting meeting, Today today) {
            meeting.requireOpen();
            Numbered.in(meeting.options(), Option::id, option, "option");
            Voters.requireSeated(meeting.seats(), votes);
            return meeting.withOptions(meeting.options().stream()
                    .map(one -> one.id() == option ? one.voted(votes) : one)
                    .toList());
        }
    }

    /** Decides for one option, or for none again (null). */
    record Choose(Integer option) implements MeetingChange {

        @Override
        public JointMeeting in(JointMeeting meeting, Today today) {
            if (option != null) {
                Numbered.in(meeting.options(), Option::id, option, "option");
            }
            return meeting.withOptions(
                    meeting.options().stream().map(one -> one.chosenIf(option)).toList());
        }
    }

    /** A party offers to do something by a day; where the district rules, it orders the party to. */
    record AddPromise(Integer party, String what, LocalDate byWhen, CostBearer costBearer) implements MeetingChange {

        private static final int FARTHEST_YEARS = 2;

        public AddPromise {
            if (party == null) {
                throw Refusal.invalid("party", "required");
            }
            what = Require.text("what", what, 500);
            if (byWhen == null) {
                throw Refusal.invalid("byWhen", "required");
            }
            if (costBearer == null) {
                throw Refusal.invalid("costBearer", "required");
            }
        }

        @Override
        public JointMeeting in(JointMeeting meeting, Today today) {
            if (byWhen.isBefore(today.day())) {
                throw Refusal.invalid("byWhen", "in-the-past");
            }
            if (byWhen.isAfter(today.day().plusYears(FARTHEST_YEARS))) {
                throw Refusal.invalid("byWhen", "too-far-ahead", FARTHEST_YEARS * 365);
            }
            meeting.party(party);
            Numbered.requireRoom(meeting.promises(), MOST_ENTRIES, "commitments");
            int id = Numbered.next(meeting.promises(), Promise::id);
            PromiseStanding standing = meeting.isOpen() ? PromiseStanding.OFFERED : PromiseStanding.ORDERED;
            return meeting.withPromises(
                    plus(meeting.promises(), new Promise(id, party, what, byWhen, costBearer, standing)));
        }
    }

    /** Takes a promise back. What was offered at a meeting that is over stays on record, even where it lapses. */
    record RemovePromise(int promise) implements MeetingChange {

        @Override
        public JointMeeting in(JointMeeting meeting, Today today) {
            Promise gone = Numbered.in(meeting.promises(), Promise::id, promise, "commitment");
            if (meeting.isOpen() || gone.byDistrict()) {
                return meeting.withPromises(meeting.promises().stream()
                        .filter(other -> !other.equals(gone))
                        .toList());
            }
            if (!gone.isOver(today.day())) {
                throw Refusal.conflict("meeting-held");
            }
            return meeting.withPromises(meeting.promises().stream()
                    .map(one -> one.equals(gone) ? one.lapsed() : one)
                    .toList());
        }
    }

    /** What is published of the meeting beside its results; null for nothing. */
    record Summarise(String summary) implements MeetingChange {

        public Summarise {
            summary = Require.optionalText("summary", summary, 500);
        }

        @Override
        public JointMeeting in(JointMeeting meeting, Today today) {
            return meeting.withSummary(summary);
        }
    }
}
