package org.whistle.workflow.cockpit;

import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;
import org.whistle.problem.Labels;

/** What a model calls itself and its steps: English and Chinese beside each other. */
@Component
class ModelNames {

    private final RepositoryService models;

    ModelNames(RepositoryService models) {
        this.models = models;
    }

    String process(String definition, String key, Locale locale) {
        try {
            return models.getBpmnModelInstance(definition).getModelElementsByType(Process.class).stream()
                    .map(Process::getName)
                    .findFirst()
                    .map(name -> in(locale, name))
                    .orElse(key);
        } catch (ProcessEngineException gone) {
            return key;
        }
    }

    String step(String definition, String id, Locale locale) {
        try {
            return models.getBpmnModelInstance(definition).getModelElementById(id) instanceof FlowElement step
                            && step.getName() != null
                    ? in(locale, step.getName())
                    : id;
        } catch (ProcessEngineException gone) {
            return id;
        }
    }

    static String in(Locale locale, String name) {
        return Labels.in(name, locale);
    }
}
