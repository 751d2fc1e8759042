package org.whistle.workflow.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Sets the guard before the engine's own readers of models. */
@Component
class GuardSetUp extends AbstractProcessEnginePlugin {

    private final DeploymentGuard guard;

    GuardSetUp(DeploymentGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(List.of(guard));
    }
}
