package org.whistle.supervision.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.AccessMatrix;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.supervision.CaseSight;
import org.whistle.supervision.web.HistoryDesk.Reader;

/** Which cases whoever asks may look for: those of the communities of the own districts. */
@Component
class CaseSights {

    private final Supervisors supervisors;
    private final Organisation organisation;

    CaseSights(Supervisors supervisors, Organisation organisation) {
        this.supervisors = supervisors;
        this.organisation = organisation;
    }

    /** @throws Refusal when it is not known for which district the caller works */
    CaseSight of(Authentication caller) {
        List<Unit> districts = supervisors.districtsOf(caller);
        if (districts.isEmpty()) {
            throw Refusal.forbidden("no-district");
        }
        return new CaseSight(communitiesBelow(districts.stream().map(Unit::code).collect(Collectors.toSet())));
    }

    /** Of cases administrators see what keeps them going, and not what people said in them. */
    Reader reader(Authentication caller) {
        return AccessMatrix.readsCases(caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList())
                ? Reader.WHOLE
                : Reader.FACTS;
    }

    /** @return the communities that are one of the units, or lie below one */
    Set<String> communitiesBelow(Set<String> units) {
        return organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .filter(unit -> lies(unit, units))
                .map(Unit::code)
                .collect(Collectors.toSet());
    }

    private boolean lies(Unit unit, Set<String> units) {
        return units.contains(unit.code())
                || unit.parent() != null
                        && organisation
                                .find(unit.parent())
                                .filter(above -> lies(above, units))
                                .isPresent();
    }
}
