package org.whistle.workflow.staff;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Staff;
import org.whistle.organisation.Unit;

/** One group a role, for rights; one group a unit, for tasks. */
@Component
class Groups {

    private static final Pattern OF_A_UNIT = Pattern.compile("(?:grid|community|street|department)-(.+)");

    private final IdentityService identity;
    private final Organisation organisation;

    Groups(IdentityService identity, Organisation organisation) {
        this.identity = identity;
        this.organisation = organisation;
    }

    void make() {
        Arrays.stream(Role.values()).forEach(role -> make(role.group(), RoleNames.of(role), "ROLE"));
        // while it has a member, the set-up of the engine's own administrator stays shut
        make("camunda-admin", BothLanguages.of("引擎管理员", "Engine administrators"), "SYSTEM");
        organisation.all().stream()
                .flatMap(unit -> of(unit).entrySet().stream())
                .forEach(group -> make(group.getKey(), group.getValue(), "WORKFLOW"));
    }

    private void make(String id, String name, String type) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            Group made = identity.newGroup(id);
            made.setName(name);
            made.setType(type);
            identity.saveGroup(made);
        } else if (BothLanguages.isHalf(group.getName(), name)) {
            // made when names had one language; what somebody has changed since stays
            group.setName(name);
            identity.saveGroup(group);
        }
    }

    private static Map<String, String> of(Unit unit) {
        Map<String, String> groups = new LinkedHashMap<>();
        switch (unit.kind()) {
            case COMMUNITY -> {
                groups.put(
                        "grid-" + unit.code(),
                        BothLanguages.of(unit.name() + " 网格员", unit.english() + ", grid workers"));
                groups.put("community-" + unit.code(), BothLanguages.of(unit.name(), unit.english()));
            }
            case STREET -> groups.put("street-" + unit.code(), BothLanguages.of(unit.name(), unit.english()));
            case DEPARTMENT -> groups.put("department-" + unit.code(), BothLanguages.of(unit.name(), unit.english()));
            case CITY, DISTRICT -> {
                // they take no tasks
            }
        }
        return groups;
    }

    /** @return the group that somebody of the role works in for the unit, or null where the role takes no unit's tasks */
    static String of(Staff staff, String unit) {
        return switch (staff.role()) {
            case GRID_WORKER -> "grid-" + unit;
            case COMMUNITY_OFFICER -> "community-" + unit;
            case STREET_COORDINATOR -> "street-" + unit;
            case DEPARTMENT_HANDLER -> "department-" + unit;
            case CALL_TAKER, SUPERVISOR, MODELER, ADMINISTRATOR, DATA_OFFICER -> null;
        };
    }

    /** @return the unit for which the group takes tasks; nothing for the group of a role */
    static Optional<String> unitOf(String group) {
        Matcher matcher = OF_A_UNIT.matcher(group);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
