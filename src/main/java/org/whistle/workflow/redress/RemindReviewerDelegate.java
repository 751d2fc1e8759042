package org.whistle.workflow.redress;

import static org.whistle.workflow.redress.ResidentAppealProcess.RESIDENT_APPEAL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.redress.ResidentAppealReviews;
import org.whistle.workflow.UsedByModels;

/** The time to decide on a resident's appeal is over. */
@UsedByModels
class RemindReviewerDelegate implements JavaDelegate {

    private final ResidentAppealReviews reviews;

    RemindReviewerDelegate(ResidentAppealReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.remind(Long.parseLong(RESIDENT_APPEAL.from(execution)));
    }
}
