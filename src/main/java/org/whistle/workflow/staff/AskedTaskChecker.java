package org.whistle.workflow.staff;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /** Who does it, and when somebody wants to look at it again, which moves no deadline. */
    private static final Set<String> HAND_ON =
            Set.of(TaskEntity.ASSIGNEE, TaskEntity.OWNER, TaskEntity.DELEGATION, TaskEntity.FOLLOW_UP_DATE);

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
        if (!isAsked(task) || changesMoreThanWhoDoesIt(task)) {
            super.checkTaskAssign(task);
        }
    }

    /** A task that is saved as a whole comes here too, with all that its sender changed. */
    private static boolean changesMoreThanWhoDoesIt(TaskEntity task) {
        return task.getPropertyChanges().values().stream()
                .filter(change -> !HAND_ON.contains(change.getPropertyName()))
                .anyMatch(change -> !same(change.getOrgValue(), change.getNewValue()));
    }

    private static boolean same(Object before, Object after) {
        return before instanceof Date dateBefore && after instanceof Date dateAfter
                ? dateBefore.getTime() == dateAfter.getTime()
                : Objects.equals(before, after);
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
