package org.whistle.workflow.tasklist;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.organisation.Districts;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.place.Places;
import org.whistle.request.PlaceReader;
import org.whistle.request.PlaceReader.Rights;
import org.whistle.request.RequestFacts;
import org.whistle.request.SamePlace;
import org.whistle.request.StaffView;
import org.whistle.request.Status;
import org.whistle.workflow.desk.DeskSights;
import org.whistle.workflow.tasklist.CaseTab.MapPart;
import org.whistle.workflow.tasklist.CaseTab.NeighbourPart;
import org.whistle.workflow.tasklist.CaseTab.NeighboursPart;

/** Tells where a case is, and what else was reported there, as far as it is the reader's. */
@Component
class PlaceDesk {

    private static final int MOST = 10;

    private final PlaceReader reader;
    private final Districts districts;
    private final DeskSights sights;
    private final Places places;
    private final Organisation organisation;
    private final StaffAccounts accounts;
    private final DeskWords words;

    PlaceDesk(
            PlaceReader reader,
            Districts districts,
            DeskSights sights,
            Places places,
            Organisation organisation,
            StaffAccounts accounts,
            DeskWords words) {
        this.reader = reader;
        this.districts = districts;
        this.sights = sights;
        this.places = places;
        this.organisation = organisation;
        this.accounts = accounts;
        this.words = words;
    }

    /** @return the community, with the building where one was chosen */
    String line(RequestFacts facts, String building, Locale locale) {
        String community = words.unit(facts.community(), locale).name();
        return Optional.ofNullable(building)
                .flatMap(places::building)
                .map(one -> community + " · " + one.nameIn(locale))
                .orElse(community);
    }

    /** @return null where the place is known in words only */
    MapPart map(StaffView view) {
        return view.longitude() == null
                ? null
                : new MapPart(view.facts().community(), view.longitude(), view.latitude());
    }

    NeighboursPart neighbours(StaffView view, Authentication caller, Locale locale) {
        if (view.longitude() == null) {
            return new NeighboursPart(List.of(), List.of());
        }
        Rights rights = rights(caller);
        List<SamePlace> similar = reader.similar(view, rights);
        List<SamePlace> earlier = reader.earlier(view.facts().trackingNumber(), rights).stream()
                .filter(one -> !isAmong(similar, one))
                .toList();
        return new NeighboursPart(told(similar, locale), told(earlier, locale));
    }

    private static boolean isAmong(List<SamePlace> all, SamePlace one) {
        return all.stream().anyMatch(other -> other.trackingNumber().equals(one.trackingNumber()));
    }

    private List<NeighbourPart> told(List<SamePlace> all, Locale locale) {
        return all.stream().limit(MOST).map(one -> neighbour(one, locale)).toList();
    }

    /**
     * Supervisors know of the cases of their districts; street, community and grid of those of their own area; whoever
     * works for a department of those to which it was called. Of all others nobody learns here that they exist.
     */
    private Rights rights(Authentication caller) {
        Set<String> groups = caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        Set<String> units = accounts.unitsOf(caller.getName());
        Set<String> communities = new HashSet<>(units);
        if (groups.contains(Role.STREET_COORDINATOR.group())) {
            organisation.all().stream()
                    .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY && units.contains(unit.parent()))
                    .forEach(unit -> communities.add(unit.code()));
        }
        if (groups.contains(Role.SUPERVISOR.group())) {
            communities.addAll(districts.communitiesOf(caller.getName(), groups));
        }
        Set<String> departments = groups.contains(Role.DEPARTMENT_HANDLER.group()) ? units : Set.of();
        return new Rights(
                caller.getName(), communities, departments, sights.of(caller).own());
    }

    private NeighbourPart neighbour(SamePlace one, Locale locale) {
        return new NeighbourPart(
                one.trackingNumber(),
                words.item(one.item(), locale),
                one.status().name(),
                words.of("status", one.status(), locale),
                one.status() == Status.OPEN ? words.of("stage", one.stage(), locale) : null,
                one.filedAt(),
                one.endedAt(),
                one.redoCount(),
                one.sameBuilding());
    }
}
