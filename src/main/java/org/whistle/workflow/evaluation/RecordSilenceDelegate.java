package org.whistle.workflow.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.evaluation.Evaluations;
import org.whistle.workflow.UsedByModels;

/** Records that the resident has not answered in time. */
@UsedByModels
class RecordSilenceDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    RecordSilenceDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ResidentEvaluationProcess.set(execution, evaluations.silence(execution.getProcessBusinessKey()));
    }
}
