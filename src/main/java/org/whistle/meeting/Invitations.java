package org.whistle.meeting;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** Says who is to be told when the parties are convened: each of what is new to it. */
@Component
class Invitations {

    private final PartyUnits units;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;

    Invitations(PartyUnits units, CaseFile caseFile, ApplicationEventPublisher events) {
        this.units = units;
        this.caseFile = caseFile;
        this.events = events;
    }

    void tell(JointMeeting before, JointMeeting after) {
        boolean moved = !after.convening().equals(before.convening());
        if (moved) {
            caseFile.append(after.trackingNumber(), CaseEventKind.MEETING_CONVENED, MeetingDetail.ofConvening(after));
        }
        List<Party> told = parties(after).stream()
                .filter(party -> moved || !parties(before).contains(party))
                .toList();
        MeetingConvened convened = new MeetingConvened(
                after.trackingNumber(),
                after.convening(),
                units.of(after.trackingNumber(), told),
                released(before, after),
                units.community(after.trackingNumber()),
                told.stream()
                        .map(Party::kind)
                        .filter(PartyKind::isToldByCommunity)
                        .map(PartyKind::name)
                        .distinct()
                        .toList());
        events.publishEvent(convened);
    }

    /** Nobody is sent home who was never invited. */
    private List<String> released(JointMeeting before, JointMeeting after) {
        if (before.convening().equals(Convening.NOT_YET)) {
            return List.of();
        }
        List<String> stay = units.of(after.trackingNumber(), parties(after));
        return units.of(before.trackingNumber(), parties(before)).stream()
                .filter(unit -> !stay.contains(unit))
                .toList();
    }

    private static List<Party> parties(JointMeeting meeting) {
        return meeting.seats().stream().map(Seat::party).toList();
    }
}
