package org.whistle.workflow.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.whistle.casework.Reporting;
import org.whistle.workflow.UsedByModels;

/** A request is whistled at once: nobody screens it, so nobody says in whose name. */
@UsedByModels
class BlowAtOnceListener implements ExecutionListener {

    private final Reporting reporting;

    BlowAtOnceListener(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        reporting.whistleAtOnce(execution.getProcessBusinessKey());
    }
}
