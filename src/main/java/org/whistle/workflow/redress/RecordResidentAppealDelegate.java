package org.whistle.workflow.redress;

import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.redress.ResidentAppealProcess.ANSWER;
import static org.whistle.workflow.redress.ResidentAppealProcess.DECISION;
import static org.whistle.workflow.redress.ResidentAppealProcess.RESIDENT_APPEAL;
import static org.whistle.workflow.redress.ResidentAppealProcess.ROUTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.redress.ResidentAppealDecision;
import org.whistle.redress.ResidentAppealReviews;
import org.whistle.request.RedoRoute;
import org.whistle.workflow.UsedByModels;

/** Records what a supervisor decides on an appeal of a resident. */
@UsedByModels
class RecordResidentAppealDelegate implements JavaDelegate {

    private final ResidentAppealReviews reviews;

    RecordResidentAppealDelegate(ResidentAppealReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ResidentAppealDecision decision = DECISION.takeFrom(execution);
        RedoRoute route = ROUTE.findAndTakeFrom(execution).orElse(RedoRoute.WHISTLE);
        String answer = ANSWER.findAndTakeFrom(execution).orElse(null);
        reviews.decide(Long.parseLong(RESIDENT_APPEAL.from(execution)), decision, route, answer);
        OUTCOME.setForThisStep(execution, decision.name());
    }
}
