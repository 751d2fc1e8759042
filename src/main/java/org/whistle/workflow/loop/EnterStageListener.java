package org.whistle.workflow.loop;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.whistle.request.RequestProgress;
import org.whistle.request.Stage;
import org.whistle.workflow.UsedByModels;

/** The call activity of a stage begins: the request is in that stage. Its id names the stage. */
@UsedByModels
class EnterStageListener implements ExecutionListener {

    private static final String LOOP_COUNTER = "loopCounter";

    private final RequestProgress requests;

    EnterStageListener(RequestProgress requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Stage stage = stage(execution.getCurrentActivityId());
        boolean furtherDepartment = execution.getVariableLocal(LOOP_COUNTER) instanceof Integer counter && counter > 0;
        // a request begins in the first stage, and several departments are one stage
        if (stage != Stage.FEEDBACK && !furtherDepartment) {
            requests.enter(execution.getProcessBusinessKey(), stage);
        }
    }

    private static Stage stage(String activity) {
        return Stage.valueOf(activity.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }
}
