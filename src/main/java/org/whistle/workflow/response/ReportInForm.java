package org.whistle.workflow.response;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.response.DepartmentResponseProcess.CONTACT;
import static org.whistle.workflow.response.DepartmentResponseProcess.EVIDENCE;
import static org.whistle.workflow.response.DepartmentResponseProcess.PLACE;
import static org.whistle.workflow.response.DepartmentResponseProcess.RETURN_REASON;
import static org.whistle.workflow.response.DepartmentResponseProcess.SUGGESTED;
import static org.whistle.workflow.response.DepartmentResponseProcess.WHISTLE_STARS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.whistle.casework.ReportIn;
import org.whistle.casework.Return;
import org.whistle.casework.Stars;

/** What the form {@code report-in} holds; all of it leaves the engine, whichever half is meant. */
record ReportInForm(ReportIn reportIn, Return returned) {

    static ReportInForm takeFrom(DelegateExecution execution) {
        String note = NOTE.findAndTakeFrom(execution).orElse(null);
        Stars stars = WHISTLE_STARS.findAndTakeFrom(execution).orElse(null);
        return new ReportInForm(
                new ReportIn(
                        note,
                        PLACE.findAndTakeFrom(execution).orElse(null),
                        CONTACT.findAndTakeFrom(execution).orElse(null),
                        stars),
                new Return(
                        RETURN_REASON.findAndTakeFrom(execution).orElse(null),
                        SUGGESTED.findAndTakeFrom(execution).orElse(null),
                        note,
                        EVIDENCE.findAndTakeFrom(execution).orElse(null),
                        stars));
    }
}
