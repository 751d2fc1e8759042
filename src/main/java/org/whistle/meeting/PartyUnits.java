package org.whistle.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.request.RequestProgress;

/** Which units stand behind the parties of a meeting. */
@Component
class PartyUnits {

    private final Organisation organisation;
    private final RequestProgress requests;

    PartyUnits(Organisation organisation, RequestProgress requests) {
        this.organisation = organisation;
        this.requests = requests;
    }

    /** @return the units of the departments among the parties */
    List<String> of(String trackingNumber, Collection<Party> parties) {
        String community = requests.facts(trackingNumber).community();
        return parties.stream()
                .map(Party::department)
                .filter(Objects::nonNull)
                .map(department -> switch (department) {
                    case Unit.STREET -> organisation.streetOf(community);
                    case Unit.COMMUNITY -> community;
                    default -> department;
                })
                .distinct()
                .toList();
    }

    /** @return the request's community, by code */
    String community(String trackingNumber) {
        return requests.facts(trackingNumber).community();
    }

    /** @return the party's name where it is a department, else the words of its kind, for a message */
    Object named(Party party) {
        return party.department() == null
                ? new DefaultMessageSourceResolvable("party." + party.kind())
                : organisation.nameOf(party.department());
    }

    String street(String trackingNumber) {
        return organisation.streetOf(requests.facts(trackingNumber).community());
    }

    /** @throws org.whistle.problem.Refusal when a department is none */
    void requireDepartments(Collection<Party> parties) {
        parties.stream()
                .map(Party::department)
                .filter(Objects::nonNull)
                .forEach(department -> organisation.requireDepartment("parties", department));
    }
}
