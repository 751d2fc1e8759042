package org.whistle.workflow.feedback;

import static org.whistle.workflow.ResidentRequestProcess.LIMIT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.workflow.UsedByModels;
import org.whistle.workflow.loop.Promises;

/** Promises the resolution by the deadline that the decision sets. */
@UsedByModels
class IssueReceiptDelegate implements JavaDelegate {

    private final Promises promises;

    IssueReceiptDelegate(Promises promises) {
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promises.promiseResolution(execution.getProcessBusinessKey(), LIMIT.findAndTakeFrom(execution));
    }
}
