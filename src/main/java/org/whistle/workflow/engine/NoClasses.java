package org.whistle.workflow.engine;

import java.util.Map;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * No class that a model names becomes an object, and no command runs that one names. It is the wall behind the
 * deployment guard, for models that came past it or before it: the step fails and becomes an incident. Mails are not
 * among it, since the library that sends them is not here: a model with one is not even read.
 */
final class NoClasses implements ArtifactFactory {

    private final BiConsumer<Object, String> told;

    NoClasses(BiConsumer<Object, String> told) {
        this.told = told;
    }

    /** Commands are made when a model is read, which must not fail; so this one refuses when it would run. */
    @Override
    public <T> T getArtifact(Class<T> type) {
        if (type == ShellActivityBehavior.class) {
            return type.cast(new NoCommand());
        }
        throw refused("class");
    }

    private ProcessEngineException refused(String what) {
        told.accept(Map.of(), what);
        return new ProcessEngineException("No " + what + " that a model names runs here; see docs/modelling.md");
    }

    private final class NoCommand extends ShellActivityBehavior {

        @Override
        public void execute(ActivityExecution execution) {
            throw refused("command");
        }
    }
}
