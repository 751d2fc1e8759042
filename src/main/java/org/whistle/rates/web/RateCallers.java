package org.whistle.rates.web;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.AccessMatrix;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.organisation.Districts;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.rates.RateSight;

/**
 * What of the rates whoever asks may see: administrators all, supervisors what is of their districts, others what is of
 * their units.
 */
@Component
class RateCallers {

    private final StaffAccounts accounts;
    private final Organisation organisation;
    private final Districts districts;

    RateCallers(StaffAccounts accounts, Organisation organisation, Districts districts) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.districts = districts;
    }

    /** Figures tell nothing of a single case, so modelers see all of them. */
    RateSight ofFigures(Authentication caller) {
        return groups(caller).contains(Role.MODELER.group()) ? RateSight.ALL : ofCases(caller);
    }

    /** @throws Refusal when it is a modeler, who sees no cases */
    RateSight ofMarks(Authentication caller) {
        if (groups(caller).contains(Role.MODELER.group())) {
            throw Refusal.forbidden("rates-without-cases");
        }
        return ofCases(caller);
    }

    /** Whether it concerns the caller what people said of a case; administrators see its marks without it. */
    boolean readsCases(Authentication caller) {
        return AccessMatrix.readsCases(groups(caller));
    }

    /**
     * @return what the numbers of cases begin with that may be named to the caller; of whoever may know of all, nothing
     * @throws Refusal when none may be
     */
    Optional<Set<String>> beginnings(Authentication caller) {
        if (ofMarks(caller).everything()) {
            return Optional.empty();
        }
        Set<String> groups = groups(caller);
        if (!groups.contains(Role.SUPERVISOR.group())) {
            throw Refusal.forbidden("rates-of-all");
        }
        return Optional.of(districts.of(caller.getName(), groups).stream()
                .map(district -> district.code() + "-")
                .collect(Collectors.toSet()));
    }

    private RateSight ofCases(Authentication caller) {
        Set<String> groups = groups(caller);
        if (groups.contains(Role.ADMINISTRATOR.group())) {
            return RateSight.ALL;
        }
        if (groups.contains(Role.SUPERVISOR.group())) {
            return districts.areAll(caller.getName(), groups)
                    ? RateSight.ALL
                    : new RateSight(false, Set.of(), districts.communitiesOf(caller.getName(), groups));
        }
        Set<String> units = accounts.unitsOf(caller.getName());
        Set<String> communities = new HashSet<>();
        organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .filter(unit -> units.contains(unit.code()) || units.contains(unit.parent()))
                .forEach(unit -> communities.add(unit.code()));
        return new RateSight(false, units, communities);
    }

    private static Set<String> groups(Authentication caller) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }
}
