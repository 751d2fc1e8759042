package org.whistle.workflow.whistle;

import static org.whistle.workflow.ResidentRequestProcess.LIMIT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.workflow.UsedByModels;
import org.whistle.workflow.loop.Promises;

/** From now on the called departments have to report in. */
@UsedByModels
class StartReportInClockDelegate implements JavaDelegate {

    private final Promises promises;

    StartReportInClockDelegate(Promises promises) {
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promises.promiseReportIn(execution.getProcessBusinessKey(), LIMIT.takeFrom(execution));
    }
}
