package org.whistle.workflow.resolution;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.resolution.JointResolutionProcess.FURTHER_DEPARTMENTS;
import static org.whistle.workflow.resolution.JointResolutionProcess.STEP;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.whistle.workflow.ReplyForm;
import org.whistle.workflow.resolution.JointResolutionProcess.Step;

/**
 * What stands in {@code submit-result.form} beside the reply.
 *
 * @param further the departments that are asked for
 * @param note why they are needed, or null
 */
record ResultForm(Step step, List<String> further, String note) {

    static ResultForm takeFrom(VariableScope scope) {
        Step step = STEP.findAndTakeFrom(scope).orElse(Step.SUBMIT);
        Optional<String> note = NOTE.findAndTakeFrom(scope);
        if (step == Step.CALL_IN) {
            ReplyForm.dropFrom(scope);
            return new ResultForm(
                    step, FURTHER_DEPARTMENTS.findAndTakeFrom(scope).orElse(List.of()), note.orElse(null));
        }
        scope.removeVariable(FURTHER_DEPARTMENTS.name());
        return new ResultForm(step, List.of(), null);
    }
}
