package org.whistle.workflow.tasklist;

import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffReader;

/**
 * Opens a case by its number, whoever has a task of it just now: to officers of its own community and coordinators of
 * its own street. To all others there is no such case.
 */
@Component
class NumberDoor {

    private final StaffReader requests;
    private final Organisation organisation;
    private final StaffAccounts accounts;

    NumberDoor(StaffReader requests, Organisation organisation, StaffAccounts accounts) {
        this.requests = requests;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    /** @throws Refusal when there is no such case, or it is not one of the caller's community or street */
    RequestFacts requireOwn(String trackingNumber, Authentication caller) {
        return requests.facts(List.of(trackingNumber)).stream()
                .filter(facts -> isOwn(facts.community(), caller))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    /** The same, and all cases to supervisors. */
    RequestFacts requireOwnOrSupervised(String trackingNumber, Authentication caller) {
        return requests.facts(List.of(trackingNumber)).stream()
                .filter(facts -> isOwn(facts.community(), caller) || has(Role.SUPERVISOR, caller))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    /** Whether it is one of the caller's community or street, or the caller supervises. */
    boolean opens(String trackingNumber, Authentication caller) {
        return requests.facts(List.of(trackingNumber)).stream()
                .anyMatch(facts -> isOwn(facts.community(), caller) || has(Role.SUPERVISOR, caller));
    }

    private boolean isOwn(String community, Authentication caller) {
        Set<String> units = accounts.unitsOf(caller.getName());
        return has(Role.COMMUNITY_OFFICER, caller) && units.contains(community)
                || has(Role.STREET_COORDINATOR, caller) && units.contains(organisation.streetOf(community));
    }

    private static boolean has(Role role, Authentication caller) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(role.group()::equals);
    }
}
