package org.whistle.workflow.response;

import static org.whistle.workflow.ResidentRequestProcess.DEPARTMENT;
import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.response.DepartmentResponseProcess.RESPONSE;
import static org.whistle.workflow.response.DepartmentResponseProcess.RETURN_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Response;
import org.whistle.casework.Responses;
import org.whistle.casework.ReturnReason;
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
        String note = NOTE.findAndTakeFrom(execution).orElse(null);
        ReturnReason reason = RETURN_REASON.findAndTakeFrom(execution).orElse(null);
        Response response = RESPONSE.takeFrom(execution);
        if (response == Response.ACCEPT) {
            responses.reportIn(trackingNumber, department, note);
        } else {
            responses.returnCall(trackingNumber, department, reason, note);
        }
        OUTCOME.setForThisStep(execution, response.name());
    }
}
