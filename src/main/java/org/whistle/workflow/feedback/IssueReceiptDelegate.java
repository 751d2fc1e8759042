package org.whistle.workflow.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.request.RequestProgress;
import org.whistle.workflow.UsedByModels;

/** Tells the resident by when the resolution is promised. */
@UsedByModels
class IssueReceiptDelegate implements JavaDelegate {

    private final RequestProgress requests;

    IssueReceiptDelegate(RequestProgress requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.issueReceipt(execution.getProcessBusinessKey());
    }
}
