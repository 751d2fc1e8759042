package org.whistle.workflow.response;

import static org.whistle.workflow.ResidentRequestProcess.DEPARTMENT;
import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.response.DepartmentResponseProcess.REROUTE_TO;
import static org.whistle.workflow.response.DepartmentResponseProcess.RULING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Responses;
import org.whistle.casework.Ruled;
import org.whistle.workflow.UsedByModels;

/** Carries out how the street rules on a returned call. */
@UsedByModels
class RecordRulingDelegate implements JavaDelegate {

    private final Responses responses;

    RecordRulingDelegate(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ruled ruled = responses.rule(
                execution.getProcessBusinessKey(),
                DEPARTMENT.from(execution),
                RULING.takeFrom(execution),
                REROUTE_TO.findAndTakeFrom(execution).orElse(null),
                NOTE.takeFrom(execution));
        RULING.set(execution, ruled.ruling());
        DEPARTMENT.set(execution, ruled.department());
    }
}
