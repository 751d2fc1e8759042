package org.whistle.workflow.staff;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;

/**
 * What the group that is asked to do a task may do with it: see it, claim it, hand it on and complete it. Not change
 * it: a due date is a promise.
 */
final class TaskRights extends DefaultAuthorizationProvider {

    @Override
    protected Permission[] getRuntimePermissions(boolean enforceSpecificVariablePermission) {
        return new Permission[] {Permissions.READ, Permissions.TASK_WORK, TaskPermissions.TASK_ASSIGN};
    }
}
