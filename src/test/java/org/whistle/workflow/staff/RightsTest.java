package org.whistle.workflow.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.access.Role;
import org.whistle.testing.WholeApplication;
import org.whistle.workflow.staff.EngineRights.Place;

/** The engine's rights of our roles are those of the matrix, whatever somebody has made of them in Admin. */
@WholeApplication
class RightsTest {

    private static final String OWN_GROUP = "operators-own";
    private static final String GRID = Role.GRID_WORKER.group();

    @Autowired
    private Rights rights;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void as_at_the_start() {
        identity.deleteGroup(OWN_GROUP);
        rights.grant();
    }

    @Test
    void a_right_that_the_matrix_does_not_give_is_taken_away_at_the_next_start() {
        give(GRID, Resources.DEPLOYMENT, Permissions.CREATE);

        rights.grant();

        assertThat(rows(GRID, Resources.DEPLOYMENT)).isEmpty();
    }

    @Test
    void a_right_that_was_widened_or_taken_is_as_in_the_matrix_again() {
        Authorization definitions = rows(GRID, Resources.PROCESS_DEFINITION).get(0);
        definitions.addPermission(Permissions.DELETE);
        authorizations.saveAuthorization(definitions);
        authorizations.deleteAuthorization(
                rows(GRID, Resources.APPLICATION).get(0).getId());

        rights.grant();

        Authorization corrected = rows(GRID, Resources.PROCESS_DEFINITION).get(0);
        assertThat(corrected.isPermissionGranted(Permissions.READ)).isTrue();
        assertThat(corrected.isPermissionGranted(Permissions.DELETE)).isFalse();
        assertThat(rows(GRID, Resources.APPLICATION)).hasSize(1);
    }

    @Test
    void a_right_of_a_group_that_an_operator_made_stays() {
        identity.saveGroup(identity.newGroup(OWN_GROUP));
        give(OWN_GROUP, Resources.DEPLOYMENT, Permissions.READ);

        rights.grant();

        assertThat(rows(OWN_GROUP, Resources.DEPLOYMENT)).hasSize(1);
    }

    @Test
    void another_start_changes_nothing() {
        List<String> before = ids();

        rights.grant();

        assertThat(ids()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void only_modelers_and_administrators_deploy_and_who_has_no_role_in_the_engine_has_no_right_there() {
        Place deployments = new Place(Resources.DEPLOYMENT, Authorization.ANY);

        assertThat(List.of(Role.values()))
                .filteredOn(role -> EngineRights.of(role).containsKey(deployments))
                .containsExactly(Role.MODELER, Role.ADMINISTRATOR);
        assertThat(EngineRights.of(Role.MODELER).get(deployments))
                .containsExactlyInAnyOrder(Permissions.READ, Permissions.CREATE);
        assertThat(List.of(Resources.values())).allSatisfy(resource -> assertThat(
                        EngineRights.of(Role.ADMINISTRATOR).get(new Place(resource, Authorization.ANY)))
                .containsExactly(Permissions.ALL));
        assertThat(EngineRights.of(Role.DATA_OFFICER))
                .as("nothing but that it may read its own group")
                .containsOnlyKeys(new Place(Resources.GROUP, Role.DATA_OFFICER.group()));
    }

    private void give(String group, Resources resource, Permissions permission) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }

    private List<Authorization> rows(String group, Resources resource) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .list();
    }

    private List<String> ids() {
        return authorizations.createAuthorizationQuery().list().stream()
                .map(Authorization::getId)
                .toList();
    }
}
