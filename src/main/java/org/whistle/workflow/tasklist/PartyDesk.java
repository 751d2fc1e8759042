package org.whistle.workflow.tasklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.whistle.access.StaffAccounts;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.Whistles;
import org.whistle.meeting.JointMeeting;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.Party;
import org.whistle.meeting.PartyKind;
import org.whistle.organisation.DutyPhones;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.request.RequestFacts;
import org.whistle.workflow.tasklist.CaseTab.PartyPart;

/** Tells who else has a part in a case, and on which telephone their office is reached. */
@Component
class PartyDesk {

    private final Whistles whistles;
    private final JointMeetings meetings;
    private final Organisation organisation;
    private final DutyPhones phones;
    private final StaffAccounts accounts;
    private final DeskWords words;
    private final MessageSource messages;

    PartyDesk(
            Whistles whistles,
            JointMeetings meetings,
            Organisation organisation,
            DutyPhones phones,
            StaffAccounts accounts,
            DeskWords words,
            MessageSource messages) {
        this.whistles = whistles;
        this.meetings = meetings;
        this.organisation = organisation;
        this.phones = phones;
        this.accounts = accounts;
        this.words = words;
        this.messages = messages;
    }

    /** @return the units with a part in it but the reader's own, then who else sits at its meeting */
    List<PartyPart> of(RequestFacts facts, Authentication caller, Locale locale) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(facts.community(), messages.getMessage("party.part.COMMUNITY", null, locale));
        parts.put(organisation.streetOf(facts.community()), messages.getMessage("party.part.STREET", null, locale));
        whistles.calls(facts.trackingNumber()).stream()
                .filter(WhistleCall::isInForce)
                .forEach(call -> parts.put(unit(call.department(), facts), words.of("role", call.role(), locale)));
        List<Party> seats = meetings.of(facts.trackingNumber()).stream()
                .reduce((one, later) -> later)
                .map(JointMeeting::seats)
                .orElse(List.of())
                .stream()
                .map(seat -> seat.party())
                .toList();
        String atMeeting = messages.getMessage("party.part.MEETING", null, locale);
        seats.stream()
                .filter(party -> party.department() != null)
                .forEach(party -> parts.putIfAbsent(unit(party.department(), facts), atMeeting));
        parts.keySet().removeAll(accounts.unitsOf(caller.getName()));
        Map<String, String> known = phones.of(parts.keySet());
        List<PartyPart> all = new ArrayList<>();
        parts.forEach((unit, part) ->
                all.add(new PartyPart(unit, words.unit(unit, locale).name(), part, known.get(unit))));
        seats.stream()
                .filter(party -> party.department() == null
                        && !Set.of(PartyKind.STREET, PartyKind.RESIDENTS).contains(party.kind()))
                .forEach(party -> all.add(new PartyPart(null, name(party, locale), atMeeting, null)));
        return all;
    }

    /** The request's own street and community stand for themselves. */
    private String unit(String department, RequestFacts facts) {
        return switch (department) {
            case Unit.STREET -> organisation.streetOf(facts.community());
            case Unit.COMMUNITY -> facts.community();
            case Unit.DISTRICT -> organisation.districtOf(facts.community());
            default -> department;
        };
    }

    private String name(Party party, Locale locale) {
        String kind = words.of("party", party.kind(), locale);
        return party.name() == null ? kind : party.name();
    }
}
