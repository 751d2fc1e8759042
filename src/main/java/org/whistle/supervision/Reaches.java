package org.whistle.supervision;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.AccessMatrix;
import org.whistle.access.Role;
import org.whistle.organisation.Districts;
import org.whistle.problem.Refusal;

/** How far whoever asks supervises: administrators everywhere, supervisors in their own districts. */
@Component
public class Reaches {

    private final Districts districts;

    Reaches(Districts districts) {
        this.districts = districts;
    }

    /** @throws Refusal when it is not known for which district the caller works */
    public Reach of(Authentication caller) {
        Set<String> groups = caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        boolean words = AccessMatrix.readsCases(groups);
        if (groups.contains(Role.ADMINISTRATOR.group())) {
            return new Reach(Set.of(), true, words);
        }
        Set<String> own = districts.communitiesOf(caller.getName(), groups);
        if (own.isEmpty()) {
            throw Refusal.forbidden("no-district");
        }
        return new Reach(own, false, words);
    }
}
