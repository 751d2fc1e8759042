package org.whistle.workflow.staff;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Whoever is asked to do a task may see it, claim it, hand it on and complete it. Not change it: a due date is a
 * promise. Everybody else needs a right of their own.
 */
final class AskedTaskChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        if (!isAsked(task)) {
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (!isAsked(task)) {
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!isAsked(task)) {
            super.checkTaskWork(task);
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (!isAsked(task)) {
            super.checkTaskAssign(task);
        }
    }

    private static boolean isAsked(TaskEntity task) {
        Authentication caller = Context.getCommandContext().getAuthentication();
        if (caller == null || caller.getUserId() == null) {
            return false;
        }
        List<String> groups = caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
        return caller.getUserId().equals(task.getAssignee())
                || task.getIdentityLinks().stream().anyMatch(link -> isFor(groups, link));
    }

    private static boolean isFor(List<String> groups, IdentityLinkEntity link) {
        return IdentityLinkType.CANDIDATE.equals(link.getType()) && groups.contains(link.getGroupId());
    }
}
