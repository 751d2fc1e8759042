package org.whistle.workflow.cockpit;

import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.casework.Resolutions;
import org.whistle.evaluation.CallBacks;
import org.whistle.problem.Refusal;
import org.whistle.workflow.cockpit.AssignedTasks.Assigned;

/** To whom a task must not go: nobody verifies their own work, or asks residents about it. */
@Component
class HandOverRules {

    private static final String VERIFY = "verifyOnSite";
    private static final String CALL_BACK = "callBack";

    private final Resolutions resolutions;
    private final CallBacks callBacks;

    HandOverRules(Resolutions resolutions, CallBacks callBacks) {
        this.resolutions = resolutions;
        this.callBacks = callBacks;
    }

    /** @throws Refusal when somebody else would have to refuse the account as soon as it does the task */
    void require(Assigned task, String asked, String to) {
        // who decides must have had no hand in it, and takes it on by themselves
        if (asked.equals(Role.SUPERVISOR.group())) {
            throw Refusal.conflict("hand-over-decision");
        }
        boolean fits =
                switch (task.step()) {
                    case VERIFY -> resolutions.isForVerifier(task.trackingNumber(), to);
                    case CALL_BACK -> callBacks.isForCaller(task.trackingNumber(), to);
                    default -> true;
                };
        if (!fits) {
            throw Refusal.conflict("hand-over-own-work");
        }
    }
}
