package org.whistle.workflow.evaluation;

import static org.whistle.workflow.evaluation.ResidentEvaluationProcess.COMMENT;
import static org.whistle.workflow.evaluation.ResidentEvaluationProcess.SATISFACTION;
import static org.whistle.workflow.evaluation.ResidentEvaluationProcess.SOLVED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.evaluation.Evaluated;
import org.whistle.evaluation.Evaluations;
import org.whistle.workflow.UsedByModels;

/** Records what the resident said on the phone. */
@UsedByModels
class RecordCallBackDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    RecordCallBackDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Evaluated evaluated = evaluations.callBack(
                execution.getProcessBusinessKey(),
                SOLVED.from(execution),
                SATISFACTION.findIn(execution).orElse(null),
                COMMENT.findAndTakeFrom(execution).orElse(null));
        ResidentEvaluationProcess.set(execution, evaluated);
    }
}
