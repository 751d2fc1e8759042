package org.whistle.workflow.report;

import static org.whistle.workflow.ResidentRequestProcess.ITEM;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Reporting;
import org.whistle.casework.Screening;
import org.whistle.workflow.UsedByModels;

/** Carries out what the community officer decided. */
@UsedByModels
class RecordScreeningDelegate implements JavaDelegate {

    private final Reporting reporting;

    RecordScreeningDelegate(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Screening screening = ScreeningForm.takeFrom(execution);
        reporting
                .screen(execution.getProcessBusinessKey(), screening)
                .ifPresent(item -> ITEM.set(execution, item.code()));
        OUTCOME.setForThisStep(execution, screening.outcome().name());
    }
}
