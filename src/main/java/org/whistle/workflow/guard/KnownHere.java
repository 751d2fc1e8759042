package org.whistle.workflow.guard;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ListableBeanFactory;
import org.whistle.workflow.UsedByModels;

/** What is there: in the application, in the engine's tables, and in the deployment itself. */
record KnownHere(ListableBeanFactory beans, Set<String> topics, DeployedFiles beside, CommandContext engine)
        implements Known {

    @Override
    public Optional<Class<?>> listedBean(String name) {
        return isBean(name) && beans.findAnnotationOnBean(name, UsedByModels.class) != null
                ? Optional.ofNullable(beans.getType(name))
                : Optional.empty();
    }

    @Override
    public boolean isBean(String name) {
        return beans.containsBean(name);
    }

    @Override
    public boolean isTopic(String topic) {
        return topics.contains(topic);
    }

    @Override
    public boolean isProcess(String key) {
        return beside.processKeys().contains(key)
                || !engine.getProcessDefinitionManager()
                        .findLatestProcessDefinitionsByKey(key)
                        .isEmpty();
    }

    @Override
    public boolean isDecision(String key) {
        return beside.decisionKeys().contains(key)
                || engine.getDecisionDefinitionManager().findLatestDefinitionByKey(key) != null;
    }

    @Override
    public boolean isForm(String key) {
        return formsBeside().contains(key)
                || engine.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null;
    }

    @Override
    public Set<String> formsBeside() {
        return beside.formKeys();
    }
}
