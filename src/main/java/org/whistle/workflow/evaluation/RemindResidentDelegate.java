package org.whistle.workflow.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.evaluation.CallBacks;
import org.whistle.workflow.UsedByModels;

/** Asks the resident again for an answer. */
@UsedByModels
class RemindResidentDelegate implements JavaDelegate {

    private final CallBacks callBacks;

    RemindResidentDelegate(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        callBacks.remind(execution.getProcessBusinessKey());
    }
}
