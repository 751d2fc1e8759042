package org.whistle.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Where people of the staff go from page to page; the head of each of our pages leads there. */
@Component("staffPlaces")
public class StaffPlaces {

    /** A place, with the right that opens it. */
    public enum Place {
        TASKLIST("/camunda/app/tasklist/default/", Resource.TASKLIST, Action.USE),
        COCKPIT("/camunda/app/cockpit/default/", Resource.COCKPIT, Action.USE),
        ADMIN("/camunda/app/admin/default/", Resource.ADMIN, Action.USE),
        TRIAGE("/triage", Resource.TRIAGE, Action.CHANGE),
        PERSONAL_DATA("/personal-data", Resource.PERSONAL_DATA, Action.CHANGE),
        DUTY_PHONES("/duty-phones", Resource.DUTY_PHONES, Action.CHANGE),
        ACCOUNTS("/accounts", Resource.ACCOUNTS, Action.CHANGE),
        ACCOUNT("/account", Resource.OWN_ACCOUNT, Action.CHANGE);

        private final String path;
        private final Resource resource;
        private final Action action;

        Place(String path, Resource resource, Action action) {
            this.path = path;
            this.resource = resource;
            this.action = action;
        }

        public String path() {
            return path;
        }
    }

    /** @return the places that open for whoever asks just now; none for strangers */
    public List<Place> ofCaller() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || caller instanceof AnonymousAuthenticationToken) {
            return List.of();
        }
        Set<Who> all = Who.signedIn(caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet()));
        return Stream.of(Place.values())
                .filter(place -> AccessMatrix.allows(all, place.resource.to(place.action)))
                .toList();
    }
}
