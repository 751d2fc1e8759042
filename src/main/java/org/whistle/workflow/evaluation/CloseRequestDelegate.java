package org.whistle.workflow.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.request.RequestProgress;
import org.whistle.workflow.UsedByModels;

/** Closes the request. */
@UsedByModels
class CloseRequestDelegate implements JavaDelegate {

    private final RequestProgress requests;

    CloseRequestDelegate(RequestProgress requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.close(execution.getProcessBusinessKey());
    }
}
