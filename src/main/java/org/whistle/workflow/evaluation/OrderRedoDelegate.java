package org.whistle.workflow.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.request.RequestProgress;
import org.whistle.workflow.UsedByModels;

/** Orders the work to be done again, with a promise of its own. */
@UsedByModels
class OrderRedoDelegate implements JavaDelegate {

    private final RequestProgress requests;

    OrderRedoDelegate(RequestProgress requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.redo(execution.getProcessBusinessKey());
    }
}
