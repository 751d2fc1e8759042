package org.whistle.workflow.rest;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;

/** The REST interface that Tasklist and Cockpit use, so that a caseworker reads why an answer is refused. */
public final class WebApplicationsRestInterface extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(super.getClasses());
        classes.removeIf(jakarta.ws.rs.ext.ExceptionMapper.class::isAssignableFrom);
        classes.addAll(EngineResources.providers());
        return classes;
    }
}
