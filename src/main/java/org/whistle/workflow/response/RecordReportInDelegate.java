package org.whistle.workflow.response;

import static org.whistle.workflow.ResidentRequestProcess.DEPARTMENT;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.response.DepartmentResponseProcess.RESPONSE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Response;
import org.whistle.casework.Responses;
import org.whistle.casework.Ruled;
import org.whistle.casework.Ruling;
import org.whistle.workflow.UsedByModels;

/** Records whether the department takes the call or returns it. */
@UsedByModels
class RecordReportInDelegate implements JavaDelegate {

    private final Responses responses;

    RecordReportInDelegate(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String trackingNumber = execution.getProcessBusinessKey();
        String department = DEPARTMENT.from(execution);
        ReportInForm form = ReportInForm.takeFrom(execution);
        Response response = RESPONSE.takeFrom(execution);
        OUTCOME.setForThisStep(execution, response.name());
        if (response == Response.ACCEPT) {
            responses.reportIn(trackingNumber, department, form.reportIn());
            return;
        }
        Ruled ruled = responses.returnCall(trackingNumber, department, form.returned());
        if (ruled.ruling() != Ruling.NOBODY) {
            OUTCOME.setForThisStep(execution, ruled.ruling().name());
            DEPARTMENT.set(execution, ruled.department());
        }
    }
}
