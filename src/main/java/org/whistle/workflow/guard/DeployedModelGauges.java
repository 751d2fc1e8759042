package org.whistle.workflow.guard;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code whistle_models_faulty} and {@code whistle_models_suspended}: what the last start of this node found. */
@Component
class DeployedModelGauges implements MeterBinder {

    private final DeployedModels models;

    DeployedModelGauges(DeployedModels models) {
        this.models = models;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("whistle.models.faulty", () -> models.counts().faulty())
                .description("Deployed files in use that would be refused today, at the last start of this node")
                .register(registry);
        Gauge.builder("whistle.models.suspended", () -> models.counts().suspended())
                .description("Those of them whose processes were suspended at that start")
                .register(registry);
    }
}
