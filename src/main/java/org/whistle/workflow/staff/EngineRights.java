package org.whistle.workflow.staff;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.whistle.access.AccessMatrix;
import org.whistle.access.Action;
import org.whistle.access.Resource;
import org.whistle.access.Right;
import org.whistle.access.Role;
import org.whistle.access.Scope;
import org.whistle.access.Who;

/**
 * What a right of the {@link AccessMatrix} is in the engine. Tasks of one's own are not here: the group that is asked may
 * do its task without a row.
 */
final class EngineRights {

    /** What the engine keeps rights on, and for which of them. */
    record Place(Resources resource, String id) {}

    private record Meaning(Right right, Place place, Set<Permissions> permissions) {}

    private static final List<Meaning> MEANINGS = meanings();

    private EngineRights() {}

    private static List<Meaning> meanings() {
        List<Meaning> all = new ArrayList<>(List.of(
                application(Resource.TASKLIST, "tasklist"),
                application(Resource.COCKPIT, "cockpit"),
                application(Resource.ADMIN, "admin"),
                any(Resource.DEFINITIONS.to(Action.READ), Resources.PROCESS_DEFINITION, READ),
                any(Resource.INSTANCES.to(Action.READ), Resources.PROCESS_DEFINITION, READ_INSTANCE),
                any(Resource.TASKS.to(Action.READ), Resources.PROCESS_DEFINITION, READ_TASK),
                any(Resource.DECISION_TABLES.to(Action.READ), Resources.DECISION_DEFINITION, READ),
                any(Resource.DEPLOYMENTS.to(Action.READ), Resources.DECISION_REQUIREMENTS_DEFINITION, READ),
                any(Resource.DEPLOYMENTS.to(Action.READ), Resources.DEPLOYMENT, READ),
                any(Resource.DEPLOYMENTS.to(Action.ADD), Resources.DEPLOYMENT, CREATE)));
        // whoever runs the engine may do in it whatever it has a right for
        Arrays.stream(Resources.values())
                .map(resource -> any(Resource.ENGINE_OPERATION.to(Action.CHANGE), resource, ALL))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Meaning application(Resource resource, String id) {
        return new Meaning(resource.to(Action.USE), new Place(Resources.APPLICATION, id), EnumSet.of(ACCESS));
    }

    private static Meaning any(Right right, Resources resource, Permissions permission) {
        return new Meaning(right, new Place(resource, Authorization.ANY), EnumSet.of(permission));
    }

    /** @return all that the group of a role may do in the engine, and nothing that it may not */
    static Map<Place, Set<Permission>> of(Role role) {
        Map<Place, Set<Permission>> rights = new LinkedHashMap<>();
        MEANINGS.stream()
                .filter(meaning -> reachesBeyondOwnTasks(role, meaning.right()))
                .forEach(meaning -> rights.computeIfAbsent(meaning.place(), place -> new HashSet<>())
                        .addAll(meaning.permissions()));
        // all of a thing in general is all of each
        rights.values().stream()
                .filter(permissions -> permissions.contains(ALL))
                .forEach(permissions -> permissions.retainAll(Set.of(ALL)));
        // the engine gives this to each group that is made
        rights.put(new Place(Resources.GROUP, role.group()), Set.of(READ));
        return rights;
    }

    private static boolean reachesBeyondOwnTasks(Role role, Right right) {
        return AccessMatrix.scope(Who.of(role), right)
                .filter(scope -> scope != Scope.ASKED)
                .isPresent();
    }
}
