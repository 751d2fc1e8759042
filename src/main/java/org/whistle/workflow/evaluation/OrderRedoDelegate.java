package org.whistle.workflow.evaluation;

import static org.whistle.workflow.ResidentRequestProcess.LIMIT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.workflow.UsedByModels;
import org.whistle.workflow.loop.Promises;

/** Orders the work to be done again, with a clock of its own. */
@UsedByModels
class OrderRedoDelegate implements JavaDelegate {

    private final Promises promises;

    OrderRedoDelegate(Promises promises) {
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promises.orderRedo(execution.getProcessBusinessKey(), LIMIT.takeFrom(execution));
    }
}
