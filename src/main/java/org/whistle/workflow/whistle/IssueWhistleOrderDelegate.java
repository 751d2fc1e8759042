package org.whistle.workflow.whistle;

import static org.whistle.workflow.ResidentRequestProcess.JOINT;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.whistle.CommunityWhistleProcess.WHISTLE_KIND;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.WhistleOrder;
import org.whistle.casework.Whistles;
import org.whistle.workflow.UsedByModels;

/** Blows the whistle as the street decided, or records that it refuses. */
@UsedByModels
class IssueWhistleOrderDelegate implements JavaDelegate {

    private final Whistles whistles;

    IssueWhistleOrderDelegate(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<WhistleOrder> order =
                whistles.dispatch(execution.getProcessBusinessKey(), DispatchForm.takeFrom(execution));
        order.ifPresent(issued -> {
            WHISTLE_KIND.set(execution, issued.kind());
            JOINT.set(execution, issued.joint());
        });
        OUTCOME.setForThisStep(execution, order.isPresent() ? "ISSUED" : "REFUSED");
    }
}
