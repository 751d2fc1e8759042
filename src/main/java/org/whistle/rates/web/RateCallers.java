package org.whistle.rates.web;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.AccessMatrix;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.rates.RateSight;

/** What of the rates whoever asks may see: supervisors and administrators all, others what is of their units. */
@Component
class RateCallers {

    private static final Set<String> SEE_ALL = Set.of(Role.SUPERVISOR.group(), Role.ADMINISTRATOR.group());

    private final StaffAccounts accounts;
    private final Organisation organisation;

    RateCallers(StaffAccounts accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
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

    private RateSight ofCases(Authentication caller) {
        if (groups(caller).stream().anyMatch(SEE_ALL::contains)) {
            return RateSight.ALL;
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
