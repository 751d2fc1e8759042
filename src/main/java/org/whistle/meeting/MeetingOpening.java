package org.whistle.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.Whistles;
import org.whistle.organisation.Unit;
import org.whistle.request.OpenRequests;
import org.whistle.request.RequestProgress;

/** Opens the meeting that is due in a round, with the parties that are usual. */
@Component
class MeetingOpening {

    private final MeetingRows rows;
    private final RequestProgress requests;
    private final OpenRequests open;
    private final Whistles whistles;

    MeetingOpening(MeetingRows rows, RequestProgress requests, OpenRequests open, Whistles whistles) {
        this.rows = rows;
        this.requests = requests;
        this.open = open;
        this.whistles = whistles;
    }

    /** @return the meeting that is prepared, held or ruled on now; opened where there is none yet */
    JointMeeting lockDue(String trackingNumber) {
        // a withdrawal in this moment would not see what is promised here
        open.hold(trackingNumber);
        int round = requests.facts(trackingNumber).redoCount();
        Optional<JointMeeting> latest = rows.lockLatest(trackingNumber, round);
        if (latest.filter(meeting -> meeting.outcome() != MeetingOutcome.SECOND_MEETING)
                .isPresent()) {
            return latest.get();
        }
        latest.ifPresentOrElse(this::openSecond, () -> openFirst(trackingNumber, round));
        return rows.lockLatest(trackingNumber, round).orElseThrow();
    }

    private void openFirst(String trackingNumber, int round) {
        List<Seat> seats = new ArrayList<>();
        for (Party party : usual(trackingNumber)) {
            seats.add(new Seat(seats.size() + 1, party, null));
        }
        rows.open(trackingNumber, round, 1, 0, seats, List.of(), List.of());
    }

    /** Nothing that was prepared is lost: the parties come again, and vote and promise anew on the same. */
    private void openSecond(JointMeeting first) {
        rows.open(
                first.trackingNumber(),
                first.round(),
                first.number() + 1,
                // whoever still changes the first one must notice that it is over
                first.version() + 1,
                first.seats().stream().map(seat -> seat.with(null)).toList(),
                first.options().stream().map(Option::anew).toList(),
                first.promises());
    }

    /** The residents, their committee and the departments that were called; the street convenes them. */
    private List<Party> usual(String trackingNumber) {
        List<Party> parties = new ArrayList<>(List.of(
                new Party(PartyKind.RESIDENTS, null, null), new Party(PartyKind.RESIDENTS_COMMITTEE, null, null)));
        Set<String> seen = new TreeSet<>();
        whistles.calls(trackingNumber).stream()
                .filter(WhistleCall::isInForce)
                .map(WhistleCall::department)
                .filter(department -> !department.equals(Unit.STREET) && seen.add(department))
                .forEach(department -> parties.add(new Party(PartyKind.DEPARTMENT, department, null)));
        return parties;
    }
}
