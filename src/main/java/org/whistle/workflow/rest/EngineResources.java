package org.whistle.workflow.rest;

import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;

/** What the engine's REST interface is made of, with our mapping of failures in place of the engine's. */
final class EngineResources {

    private EngineResources() {}

    static Set<Class<?>> providers() {
        return Stream.concat(
                        CamundaRestResources.getConfigurationClasses().stream()
                                .filter(type -> !ExceptionMapper.class.isAssignableFrom(type)),
                        ProblemMapper.ALL.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
