package org.whistle.workflow.evaluation;

import static org.whistle.workflow.evaluation.ResidentEvaluationProcess.COMMENT;
import static org.whistle.workflow.evaluation.ResidentEvaluationProcess.EVALUATION_REASON;
import static org.whistle.workflow.evaluation.ResidentEvaluationProcess.SATISFACTION;
import static org.whistle.workflow.evaluation.ResidentEvaluationProcess.SOLVED;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.whistle.evaluation.Said;

/** The answers of the form {@code call-back}. */
final class CallBackForm {

    private CallBackForm() {}

    /** They are taken out of the engine: what a resident thinks is kept where it can be found and deleted. */
    static Said takeFrom(VariableScope scope) {
        return new Said(
                SOLVED.takeFrom(scope),
                SATISFACTION.findAndTakeFrom(scope).orElse(null),
                EVALUATION_REASON.findAndTakeFrom(scope).orElse(null),
                COMMENT.findAndTakeFrom(scope).orElse(null));
    }
}
