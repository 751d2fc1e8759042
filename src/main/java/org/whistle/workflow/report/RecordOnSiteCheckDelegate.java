package org.whistle.workflow.report;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.report.ReportIssueProcess.FINDING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Reporting;
import org.whistle.workflow.UsedByModels;

/** Records what the grid worker found. */
@UsedByModels
class RecordOnSiteCheckDelegate implements JavaDelegate {

    private final Reporting reporting;

    RecordOnSiteCheckDelegate(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reporting.checkOnSite(
                execution.getProcessBusinessKey(),
                FINDING.takeFrom(execution),
                NOTE.findAndTakeFrom(execution).orElse(null));
    }
}
