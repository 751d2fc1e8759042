package org.whistle.workflow.response;

import static org.whistle.workflow.ResidentRequestProcess.DEPARTMENT;
import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.response.DepartmentResponseProcess.REROUTE_TO;
import static org.whistle.workflow.response.DepartmentResponseProcess.RULING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Ruled;
import org.whistle.casework.Ruling;
import org.whistle.casework.Rulings;
import org.whistle.workflow.UsedByModels;

/** Carries out how the adjudicator rules on a returned call. */
@UsedByModels
class RecordRulingDelegate implements JavaDelegate {

    private final Rulings rulings;

    RecordRulingDelegate(Rulings rulings) {
        this.rulings = rulings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ruled ruled = rulings.rule(
                execution.getProcessBusinessKey(),
                DEPARTMENT.from(execution),
                RULING.takeFrom(execution),
                REROUTE_TO.findAndTakeFrom(execution).orElse(null),
                NOTE.takeFrom(execution));
        OUTCOME.setForThisStep(execution, ruled.ruling().name());
        if (ruled.ruling() != Ruling.NOBODY) {
            RULING.set(execution, ruled.ruling());
            DEPARTMENT.set(execution, ruled.department());
        }
    }
}
