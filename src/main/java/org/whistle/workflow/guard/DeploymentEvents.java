package org.whistle.workflow.guard;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;

/** Tells the security log who deployed, who was refused, and what was there before. */
@Component
class DeploymentEvents {

    private final ObjectProvider<SecurityEvents> events;
    private final ObjectProvider<Actor> actor;

    /** Both are asked for late, because the engine is made before them. */
    DeploymentEvents(ObjectProvider<SecurityEvents> events, ObjectProvider<Actor> actor) {
        this.events = events;
        this.actor = actor;
    }

    /** @param codes of what was found, joined by commas */
    void refused(int files, String codes) {
        tell(SecurityEvent.DEPLOYMENT_REFUSED, Map.of("files", String.valueOf(files), "findings", codes));
    }

    /** Told once it is sure: the engine may still find a fault of its own. */
    void deployedBy(CommandContext engine, int files) {
        engine.getTransactionContext()
                .addTransactionListener(
                        TransactionState.COMMITTED,
                        done -> tell(SecurityEvent.DEPLOYED, Map.of("files", String.valueOf(files))));
    }

    /** A model that is there already and would be refused today. */
    void found(FaultyModel model, DeployedModels.Then then) {
        tell(
                SecurityEvent.FAULTY_MODEL_FOUND,
                Map.of(
                        "deployment", model.file().deployment(),
                        "file", model.file().name(),
                        "findings", DeploymentGuard.codes(model.findings()),
                        "then", then.name().toLowerCase(Locale.ROOT)));
    }

    private void tell(SecurityEvent event, Map<String, String> details) {
        events.getObject().happened(event, actor.getObject().signedInOr(Actor.SYSTEM), details);
    }
}
