package org.whistle.assessment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.whistle.access.Role;
import org.whistle.organisation.Unit;

/** Who speaks for which party about a community. Until there are cells, a community's grid is one grid. */
final class Parties {

    private final Function<String, Optional<Unit>> units;

    /** @param units by their codes */
    Parties(Function<String, Optional<Unit>> units) {
        this.units = units;
    }

    /** @return the unit in whose name the caller speaks for the party; empty where they do not */
    Optional<String> scorer(Party party, Unit community, Caller caller) {
        return switch (party) {
            case RESIDENTS -> Optional.empty();
            case STREET -> Optional.of(community.parent()).filter(street -> coordinates(caller, street));
            case SELF ->
                Optional.of(community.code())
                        .filter(own -> caller.has(Role.COMMUNITY_OFFICER)
                                && caller.units().contains(own));
            case THIRD_PARTY -> Optional.of(community.code()).filter(any -> caller.has(Role.SUPERVISOR));
            case GRID -> grid(community, caller);
        };
    }

    private static boolean coordinates(Caller caller, String street) {
        return caller.has(Role.STREET_COORDINATOR) && caller.units().contains(street);
    }

    /** A grid speaks about the others of its street, with one voice. */
    private Optional<String> grid(Unit community, Caller caller) {
        return caller.units().stream()
                .filter(unit -> caller.has(Role.GRID_WORKER))
                .filter(unit -> !unit.equals(community.code()))
                .filter(unit -> units.apply(unit)
                        .filter(own -> community.parent().equals(own.parent()))
                        .isPresent())
                .sorted()
                .findFirst();
    }

    /** @return the parties for which the caller may enter points */
    Set<Party> spokenFor(Unit community, Caller caller) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        for (Party party : Party.values()) {
            scorer(party, community, caller).ifPresent(unit -> parties.add(party));
        }
        return parties;
    }

    /** Whether the caller sees all points of a community: its own people, its street, and supervisors. */
    static boolean sees(Unit community, Caller caller) {
        return caller.has(Role.SUPERVISOR)
                || caller.communities().contains(community.code())
                || coordinates(caller, community.parent());
    }
}
