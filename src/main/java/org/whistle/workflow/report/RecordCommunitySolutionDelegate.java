package org.whistle.workflow.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Reporting;
import org.whistle.workflow.ReplyForm;
import org.whistle.workflow.UsedByModels;

/** Records how the community settled the matter itself. */
@UsedByModels
class RecordCommunitySolutionDelegate implements JavaDelegate {

    private final Reporting reporting;

    RecordCommunitySolutionDelegate(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reporting.solveInCommunity(execution.getProcessBusinessKey(), ReplyForm.takeFrom(execution));
    }
}
