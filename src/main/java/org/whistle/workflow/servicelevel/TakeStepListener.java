package org.whistle.workflow.servicelevel;

import static org.whistle.workflow.servicelevel.ServiceLevelWatchProcess.CLOCK;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.whistle.servicelevel.Ladder;
import org.whistle.servicelevel.Standing;
import org.whistle.workflow.UsedByModels;

/** The token comes to a state of the ladder: the step is taken. The state's id names the step. */
@UsedByModels
class TakeStepListener implements ExecutionListener {

    private final Ladder ladder;

    TakeStepListener(Ladder ladder) {
        this.ladder = ladder;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String state = execution.getCurrentActivityId().replaceAll("([A-Z])", "_$1");
        ladder.take(Long.parseLong(CLOCK.from(execution)), Standing.valueOf(state.toUpperCase(Locale.ROOT)));
    }
}
