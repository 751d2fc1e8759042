package org.whistle.workflow.evaluation;

import static org.whistle.workflow.evaluation.ResidentEvaluationProcess.CALLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.evaluation.CallBacks;
import org.whistle.workflow.UsedByModels;

/** Draws whether somebody calls the resident. */
@UsedByModels
class DrawCallBackDelegate implements JavaDelegate {

    private final CallBacks callBacks;

    DrawCallBackDelegate(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CALLED.setForThisStep(execution, callBacks.begin(execution.getProcessBusinessKey()));
    }
}
