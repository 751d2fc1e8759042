package org.whistle.supervision.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.supervision.CaseSight;
import org.whistle.supervision.Reach;
import org.whistle.supervision.Reaches;
import org.whistle.supervision.web.HistoryDesk.Reader;

/** Which cases whoever asks may look for: those of the communities within reach. */
@Component
class CaseSights {

    private final Reaches reaches;
    private final Organisation organisation;

    CaseSights(Reaches reaches, Organisation organisation) {
        this.reaches = reaches;
        this.organisation = organisation;
    }

    /** @throws Refusal when it is not known for which district the caller works */
    CaseSight of(Authentication caller) {
        Reach reach = reaches.of(caller);
        return new CaseSight(organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .map(Unit::code)
                .filter(reach::covers)
                .collect(Collectors.toSet()));
    }

    /** Of cases administrators see what keeps them going, and not what people said in them. */
    Reader reader(Authentication caller) {
        return reaches.of(caller).words() ? Reader.WHOLE : Reader.FACTS;
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
