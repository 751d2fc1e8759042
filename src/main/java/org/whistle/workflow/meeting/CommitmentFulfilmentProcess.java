package org.whistle.workflow.meeting;

import org.whistle.meeting.Fulfilment;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code commitment-fulfilment.bpmn} and its form. */
final class CommitmentFulfilmentProcess {

    static final String KEY = "commitmentFulfilment";

    static final ProcessVariable<String> COMMITMENT = Variables.text("commitment", 20);
    static final ProcessVariable<Fulfilment> FULFILMENT = Variables.choice("fulfilment", Fulfilment.class);
    static final ProcessVariable<String> EVIDENCE = Variables.text("evidence", 2000);

    private CommitmentFulfilmentProcess() {}
}
