package org.whistle.workflow.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.evaluation.CallBacks;
import org.whistle.workflow.UsedByModels;

/** Records that the resident has not answered in time. */
@UsedByModels
class RecordSilenceDelegate implements JavaDelegate {

    private final CallBacks callBacks;

    RecordSilenceDelegate(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ResidentEvaluationProcess.set(execution, callBacks.silence(execution.getProcessBusinessKey()));
    }
}
