package org.whistle.workflow.servicelevel;

import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code service-level-watch.bpmn}. */
public final class ServiceLevelWatchProcess {

    public static final String KEY = "serviceLevelWatch";
    static final String CLOCK_CHANGED = "clockChanged";
    static final String ELEMENT_PAUSED = "paused";

    static final ProcessVariable<String> CLOCK = Variables.text("clock", 20);

    private ServiceLevelWatchProcess() {}
}
