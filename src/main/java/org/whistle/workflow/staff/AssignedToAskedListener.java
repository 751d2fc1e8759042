package org.whistle.workflow.staff;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;

/**
 * A task is assigned to somebody of the group it asks, and to nobody else: else it would be shown to strangers, or
 * vanish from every list under an account that does not exist.
 */
@Component
class AssignedToAskedListener implements TaskListener {

    private final ObjectProvider<IdentityService> identity;

    /** The engine is asked for late, because this listener is part of it. */
    AssignedToAskedListener(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public void notify(DelegateTask task) {
        String assignee = task.getAssignee();
        boolean asks = task.getCandidates().stream().anyMatch(link -> link.getGroupId() != null);
        if (assignee != null && asks && !isAsked(assignee, task)) {
            throw Refusal.invalid("assignee", "not-asked", assignee);
        }
    }

    private boolean isAsked(String assignee, DelegateTask task) {
        String[] groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toArray(String[]::new);
        return identity.getObject()
                        .createGroupQuery()
                        .groupIdIn(groups)
                        .groupMember(assignee)
                        .count()
                > 0;
    }
}
