package org.whistle.workflow.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.evaluation.CallBacks;
import org.whistle.workflow.UsedByModels;

/** Records what the resident said on the phone about a result that is done again. */
@UsedByModels
class RecordSecondAnswerDelegate implements JavaDelegate {

    private final CallBacks callBacks;

    RecordSecondAnswerDelegate(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        callBacks.answerBesideRedo(execution.getProcessBusinessKey(), CallBackForm.takeFrom(execution));
    }
}
