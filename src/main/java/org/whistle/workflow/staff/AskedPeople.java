package org.whistle.workflow.staff;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Who may see tasks: those who are asked to do them, and those who may read all. No rows are kept for it, so that a list
 * costs what its tasks cost, and a task nothing beside.
 */
public class AskedPeople extends AuthorizationManager {

    private static final Set<Resource> WITHOUT_ROWS = Set.of(
            Resources.TASK, Resources.HISTORIC_TASK, Resources.PROCESS_INSTANCE, Resources.HISTORIC_PROCESS_INSTANCE);

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        boolean everything = !isAuthCheckExecuted() || mayReadAll();
        if (!everything) {
            onlyAsked(query, getCurrentAuthentication());
        }
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
    }

    private boolean mayReadAll() {
        return isAuthorized(Permissions.READ_TASK, Resources.PROCESS_DEFINITION, Authorization.ANY)
                || isAuthorized(Permissions.READ, Resources.TASK, Authorization.ANY);
    }

    private static void onlyAsked(TaskQueryImpl query, Authentication caller) {
        TaskQuery asked = query.or().taskAssignee(caller.getUserId());
        List<String> groups = caller.getGroupIds();
        if (groups != null && !groups.isEmpty()) {
            asked.taskCandidateGroupIn(groups).includeAssignedTasks();
        }
        asked.endOr();
    }

    /** Nobody is given rights on a single task or instance, so nothing is left behind by one. */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (!WITHOUT_ROWS.contains(resource)) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }
}
