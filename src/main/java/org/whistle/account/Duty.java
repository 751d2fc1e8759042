package org.whistle.account;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;

/** Which units go with a role. */
@Component
class Duty {

    private final Organisation organisation;

    Duty(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * @return the units, each once
     * @throws Refusal when the role takes tasks of units and none is named, or one of another kind
     */
    Set<String> units(Role role, List<String> wanted) {
        Set<String> units = new HashSet<>(wanted == null ? List.of() : wanted);
        Unit.Kind kind = kindOf(role);
        if (kind == null ? !units.isEmpty() : units.isEmpty()) {
            throw Refusal.invalid("units", kind == null ? "no-units" : "units-needed");
        }
        units.forEach(code -> organisation
                .find(String.valueOf(code))
                .filter(unit -> unit.kind() == kind && !Unit.STANDING_FOR_OTHERS.contains(code))
                .orElseThrow(() -> Refusal.invalid("units", "wrong-unit", String.valueOf(code))));
        return units;
    }

    /** @return the roles that somebody can be given: those without units, and those whose units are there */
    List<Role> givable() {
        Set<Unit.Kind> there = organisation.all().stream()
                .filter(unit -> !Unit.STANDING_FOR_OTHERS.contains(unit.code()))
                .map(Unit::kind)
                .collect(Collectors.toSet());
        return Arrays.stream(Role.values())
                .filter(role -> kindOf(role) == null || there.contains(kindOf(role)))
                .toList();
    }

    private static Unit.Kind kindOf(Role role) {
        return switch (role) {
            case GRID_WORKER, COMMUNITY_OFFICER -> Unit.Kind.COMMUNITY;
            case STREET_COORDINATOR -> Unit.Kind.STREET;
            case DEPARTMENT_HANDLER -> Unit.Kind.DEPARTMENT;
            case CALL_TAKER, SUPERVISOR, MODELER, ADMINISTRATOR, DATA_OFFICER -> null;
        };
    }
}
