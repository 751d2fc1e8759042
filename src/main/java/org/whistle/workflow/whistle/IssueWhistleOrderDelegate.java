package org.whistle.workflow.whistle;

import static org.whistle.workflow.ResidentRequestProcess.JOINT;
import static org.whistle.workflow.whistle.CommunityWhistleProcess.WHISTLE_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.WhistleOrder;
import org.whistle.casework.Whistles;
import org.whistle.workflow.UsedByModels;

/** Blows the whistle as the street decided. */
@UsedByModels
class IssueWhistleOrderDelegate implements JavaDelegate {

    private final Whistles whistles;

    IssueWhistleOrderDelegate(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WhistleOrder order = whistles.issue(execution.getProcessBusinessKey(), DispatchForm.takeFrom(execution));
        WHISTLE_KIND.set(execution, order.kind());
        JOINT.set(execution, order.joint());
    }
}
