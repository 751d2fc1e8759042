package org.whistle.workflow.staff;

import java.util.Map;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;

/** Rights that somebody gives or takes in Admin or over the REST interface are told; those that a start makes are not. */
public class ToldRights extends AskedPeople {

    private final SecurityEvents events;

    ToldRights(SecurityEvents events) {
        this.events = events;
    }

    @Override
    public void insert(DbEntity made) {
        super.insert(made);
        told("right-given", made);
    }

    @Override
    public void update(AuthorizationEntity changed) {
        super.update(changed);
        told("right-changed", changed);
    }

    @Override
    public void delete(DbEntity taken) {
        super.delete(taken);
        told("right-taken", taken);
    }

    private void told(String what, DbEntity entity) {
        Authentication by = getCurrentAuthentication();
        if (by != null && entity instanceof AuthorizationEntity right) {
            String account = right.getUserId() == null ? "" : right.getUserId();
            String group = right.getGroupId() == null ? "" : right.getGroupId();
            events.happened(
                    SecurityEvent.RIGHTS_CHANGED,
                    account,
                    Map.of(
                            "what",
                            what,
                            "by",
                            by.getUserId(),
                            "group",
                            group,
                            "type",
                            "" + right.getAuthorizationType(),
                            "on",
                            right.getResourceType() + "/" + right.getResourceId(),
                            "permissions",
                            "" + right.getPermissions()));
        }
    }
}
