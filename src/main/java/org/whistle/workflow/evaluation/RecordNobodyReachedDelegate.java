package org.whistle.workflow.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.evaluation.CallBacks;
import org.whistle.workflow.UsedByModels;

/** Records that the resident was not reached while the work is done again. */
@UsedByModels
class RecordNobodyReachedDelegate implements JavaDelegate {

    private final CallBacks callBacks;

    RecordNobodyReachedDelegate(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        callBacks.endUnheard(execution.getProcessBusinessKey());
    }
}
