package org.whistle.workflow.staff;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;

/** What each role may do in the engine. Tasks are not here: the group that is asked may do its task. */
@Component
class Rights {

    private static final String ANY = Authorization.ANY;

    private static final List<Role> CASEWORKERS = List.of(
            Role.GRID_WORKER,
            Role.COMMUNITY_OFFICER,
            Role.STREET_COORDINATOR,
            Role.DEPARTMENT_HANDLER,
            Role.CALL_TAKER);

    private final AuthorizationService authorizations;

    Rights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant() {
        CASEWORKERS.forEach(role -> {
            grant(role, Resources.APPLICATION, "tasklist", ACCESS);
            grant(role, Resources.PROCESS_DEFINITION, ANY, READ);
        });
        supervisor(Role.SUPERVISOR);
        modeler(Role.MODELER);
        Arrays.stream(Resources.values()).forEach(resource -> grant(Role.ADMINISTRATOR, resource, ANY, ALL));
    }

    private void supervisor(Role role) {
        grant(role, Resources.APPLICATION, "tasklist", ACCESS);
        grant(role, Resources.APPLICATION, "cockpit", ACCESS);
        grant(role, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK);
        grant(role, Resources.DECISION_DEFINITION, ANY, READ);
    }

    private void modeler(Role role) {
        grant(role, Resources.APPLICATION, "cockpit", ACCESS);
        grant(role, Resources.DEPLOYMENT, ANY, READ, CREATE);
        grant(role, Resources.PROCESS_DEFINITION, ANY, READ);
        grant(role, Resources.DECISION_DEFINITION, ANY, READ);
        grant(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(role.group())
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role.group());
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }
}
