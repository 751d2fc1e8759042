package org.whistle.supervision.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.organisation.Districts;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;

/** Which districts whoever asks may look at: administrators all, supervisors their own. */
@Component
class Supervisors {

    private final Districts districts;

    Supervisors(Districts districts) {
        this.districts = districts;
    }

    List<Unit> districtsOf(Authentication caller) {
        Set<String> groups = caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return groups.contains(Role.ADMINISTRATOR.group()) ? districts.all() : districts.of(caller.getName(), groups);
    }

    /**
     * @param code as somebody asked for it; null for the first
     * @throws Refusal when it is none of the caller's, whether there is such a district or not, or the caller has none
     */
    Unit district(String code, Authentication caller) {
        List<Unit> own = districtsOf(caller);
        if (own.isEmpty()) {
            throw Refusal.forbidden("no-district");
        }
        return own.stream()
                .filter(district -> code == null || district.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("not-your-district"));
    }
}
