package org.whistle.workflow.histories;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.whistle.meeting.Attendance;
import org.whistle.meeting.CostBearer;
import org.whistle.meeting.JointMeeting;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.MeetingChange;
import org.whistle.meeting.Option;
import org.whistle.meeting.Party;
import org.whistle.meeting.PartyKind;
import org.whistle.meeting.Promise;
import org.whistle.meeting.Seat;
import org.whistle.testing.TurnableClock;

/** The parties of a joint meeting, who convene, vote and promise at random. */
final class Neighbours {

    private final JointMeetings meetings;
    private final Random random;

    Neighbours(JointMeetings meetings, Random random) {
        this.meetings = meetings;
        this.random = random;
    }

    /** @return what is to be done */
    Runnable deed(String number) {
        JointMeeting meeting = latest(number);
        int seen = random.nextInt(12) == 0 ? meeting.version() - 1 : meeting.version();
        MeetingChange change =
                switch (random.nextInt(10)) {
                    case 0 -> convene(meeting);
                    case 1, 2, 3, 4 -> promise(meeting);
                    case 5 -> attend(meeting);
                    case 6 -> new MeetingChange.AddOption("夜间十点后不跳舞", null);
                    default ->
                        new MeetingChange.Choose(
                                meeting.options().isEmpty()
                                        ? null
                                        : any(meeting.options()).id());
                };
        return () -> meetings.change(number, seen, change);
    }

    private MeetingChange convene(JointMeeting meeting) {
        List<Party> parties =
                new ArrayList<>(meeting.seats().stream().map(Seat::party).toList());
        Party firm = new Party(PartyKind.PROPERTY_FIRM, null, null);
        if (!parties.remove(firm)) {
            parties.add(firm);
        }
        Duration ahead = Duration.ofDays(random.nextInt(5));
        return new MeetingChange.Convene(TurnableClock.INSTANCE.instant().plus(ahead), "居委会", "噪音", parties);
    }

    private MeetingChange promise(JointMeeting meeting) {
        LocalDate today = LocalDate.ofInstant(TurnableClock.INSTANCE.instant(), ZoneId.of("Asia/Shanghai"));
        return new MeetingChange.AddPromise(
                any(meeting.seats()).id(), "按期完成整改", today.plusDays(400 + random.nextInt(20)), CostBearer.SHARED);
    }

    private MeetingChange attend(JointMeeting meeting) {
        return new MeetingChange.Attend(
                Map.of(any(meeting.seats()).id(), random.nextBoolean() ? Attendance.ABSENT : Attendance.CAME));
    }

    /** Whatever stands in the way of an agreement is settled. */
    void makeUp(String number) {
        JointMeeting meeting = latest(number);
        int version = meeting.version();
        for (Option option : meeting.options().stream().limit(1).toList()) {
            meetings.change(number, version++, new MeetingChange.Choose(option.id()));
        }
        for (Promise promise : meeting.isOpen() ? meeting.promises() : List.<Promise>of()) {
            meetings.change(number, version++, new MeetingChange.Attend(Map.of(promise.party(), Attendance.CAME)));
        }
    }

    private JointMeeting latest(String number) {
        List<JointMeeting> all = meetings.of(number);
        return all.get(all.size() - 1);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
