package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whistle.meeting.Attendance;
import org.whistle.meeting.CostBearer;
import org.whistle.meeting.MeetingChange;
import org.whistle.meeting.Party;
import org.whistle.meeting.PartyKind;
import org.whistle.meeting.Votes;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** What is sent to change a joint meeting; each becomes a change of the domain. */
final class MeetingBodies {

    private MeetingBodies() {}

    record PartyBody(String kind, String department, String name) {

        Party party() {
            return new Party(Require.choice("kind", kind, PartyKind.class), department, name);
        }
    }

    record ConveningBody(Instant at, String place, String agenda, List<PartyBody> parties) {

        MeetingChange change() {
            return new MeetingChange.Convene(
                    at,
                    place,
                    agenda,
                    all("parties", parties).stream().map(PartyBody::party).toList());
        }
    }

    record AttendanceLine(Integer party, String attendance) {}

    record AttendanceBody(List<AttendanceLine> attendance) {

        MeetingChange change() {
            Map<Integer, Attendance> said = new HashMap<>();
            for (AttendanceLine line : all("attendance", attendance)) {
                if (line.party() == null) {
                    throw Refusal.invalid("party", "required");
                }
                Attendance one = Require.choice("attendance", line.attendance(), Attendance.class);
                if (said.put(line.party(), one) != null) {
                    throw Refusal.invalid("party", "party-twice");
                }
            }
            return new MeetingChange.Attend(said);
        }
    }

    record OptionBody(String title, String text) {

        MeetingChange change() {
            return new MeetingChange.AddOption(title, text);
        }
    }

    record VotesLine(String kind, Integer inFavour, Integer against, Integer abstained) {

        Votes votes() {
            return new Votes(
                    Require.choice("kind", kind, PartyKind.class), count(inFavour), count(against), count(abstained));
        }

        private static int count(Integer count) {
            return count == null ? 0 : count;
        }
    }

    record VotesBody(List<VotesLine> votes) {

        MeetingChange change(int option) {
            return new MeetingChange.Vote(
                    option, all("votes", votes).stream().map(VotesLine::votes).toList());
        }
    }

    record ChoiceBody(Integer option) {

        MeetingChange change() {
            return new MeetingChange.Choose(option);
        }
    }

    record PromiseBody(Integer party, String what, LocalDate byWhen, String costBearer) {

        MeetingChange change() {
            return new MeetingChange.AddPromise(
                    party, what, byWhen, Require.choice("costBearer", costBearer, CostBearer.class));
        }
    }

    record SummaryBody(String summary) {

        MeetingChange change() {
            return new MeetingChange.Summarise(summary);
        }
    }

    /** @throws Refusal when the list, or one of its lines, is missing */
    private static <T> List<T> all(String field, List<T> list) {
        if (list == null || list.contains(null)) {
            throw Refusal.invalid(field, "required");
        }
        return list;
    }
}
