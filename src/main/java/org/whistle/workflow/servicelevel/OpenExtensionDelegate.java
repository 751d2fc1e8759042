package org.whistle.workflow.servicelevel;

import static org.whistle.workflow.servicelevel.DeadlineExtensionProcess.ALLOWED;
import static org.whistle.workflow.servicelevel.DeadlineExtensionProcess.APPROVER;
import static org.whistle.workflow.servicelevel.DeadlineExtensionProcess.EXTENSION;
import static org.whistle.workflow.servicelevel.DeadlineExtensionProcess.LONGEST;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Limit;
import org.whistle.workflow.UsedByModels;

/** Holds the wish for more time against the rules; what they do not allow is refused to whoever asked. */
@UsedByModels
class OpenExtensionDelegate implements JavaDelegate {

    private final Extensions extensions;

    OpenExtensionDelegate(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean allowed = ALLOWED.findAndTakeFrom(execution).orElse(Boolean.FALSE);
        Limit longest = LONGEST.findAndTakeFrom(execution).map(Limit::parse).orElse(null);
        String approver = APPROVER.findIn(execution).orElse(null);
        extensions.requireAllowed(Long.parseLong(EXTENSION.from(execution)), allowed, longest, approver);
    }
}
