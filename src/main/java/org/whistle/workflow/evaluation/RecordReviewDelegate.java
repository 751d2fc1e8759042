package org.whistle.workflow.evaluation;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.evaluation.ResidentEvaluationProcess.SUPERVISION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Review;
import org.whistle.workflow.UsedByModels;

/** Records what the supervisor orders. */
@UsedByModels
class RecordReviewDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    RecordReviewDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = SUPERVISION.takeFrom(execution);
        evaluations.review(execution.getProcessBusinessKey(), review, NOTE.takeFrom(execution));
        OUTCOME.setForThisStep(execution, review.name());
    }
}
