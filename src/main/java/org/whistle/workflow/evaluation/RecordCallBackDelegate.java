package org.whistle.workflow.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.evaluation.CallBacks;
import org.whistle.evaluation.Evaluated;
import org.whistle.workflow.UsedByModels;

/** Records what the resident said on the phone. */
@UsedByModels
class RecordCallBackDelegate implements JavaDelegate {

    private final CallBacks callBacks;

    RecordCallBackDelegate(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Evaluated evaluated = callBacks.answer(execution.getProcessBusinessKey(), CallBackForm.takeFrom(execution));
        ResidentEvaluationProcess.set(execution, evaluated);
    }
}
