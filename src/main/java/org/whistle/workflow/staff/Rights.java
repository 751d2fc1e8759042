package org.whistle.workflow.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.workflow.staff.EngineRights.Place;

/**
 * Brings the engine's rights of our roles into line with the matrix at every start: what is missing is given, what is
 * not in the matrix is taken away. Rights of other groups are the operator's.
 */
@Component
class Rights {

    private static final Logger log = LoggerFactory.getLogger(Rights.class);

    private final AuthorizationService authorizations;

    Rights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant() {
        Stream.of(Role.values()).forEach(role -> bringIntoLine(role.group(), EngineRights.of(role)));
    }

    private void bringIntoLine(String group, Map<Place, Set<Permission>> rights) {
        Map<Place, Set<Permission>> missing = new HashMap<>(rights);
        authorizations.createAuthorizationQuery().groupIdIn(group).list().stream()
                .filter(row -> row.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT)
                .forEach(row -> {
                    Set<Permission> wanted = missing.remove(place(row));
                    if (wanted == null) {
                        log.warn("Took a right from {} that the matrix does not give it: {}", group, row);
                        authorizations.deleteAuthorization(row.getId());
                    } else {
                        correct(row, wanted);
                    }
                });
        missing.forEach((place, permissions) -> give(group, place, permissions));
    }

    /** Of a kind that the engine does not know by itself there is no place in the matrix either. */
    private static Place place(Authorization row) {
        return Stream.of(Resources.values())
                .filter(resource -> resource.resourceType() == row.getResourceType())
                .findFirst()
                .map(resource -> new Place(resource, row.getResourceId()))
                .orElse(null);
    }

    private void correct(Authorization row, Set<Permission> wanted) {
        int before = ((AuthorizationEntity) row).getPermissions();
        row.setPermissions(wanted.toArray(Permission[]::new));
        if (((AuthorizationEntity) row).getPermissions() != before) {
            log.warn("Corrected a right: {}", row);
            authorizations.saveAuthorization(row);
        }
    }

    private void give(String group, Place place, Set<Permission> permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(place.resource());
        grant.setResourceId(place.id());
        grant.setPermissions(permissions.toArray(Permission[]::new));
        authorizations.saveAuthorization(grant);
    }
}
