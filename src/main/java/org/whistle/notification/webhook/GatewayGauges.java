package org.whistle.notification.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether texts go out. How many wait, and for whom, says the table of messages. */
@Component
class GatewayGauges implements MeterBinder {

    private final WebhookCarrier carrier;
    private final GatewayCircuit circuit;

    GatewayGauges(WebhookCarrier carrier, GatewayCircuit circuit) {
        this.carrier = carrier;
        this.circuit = circuit;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("whistle.webhook.on", () -> carrier.isOn() ? 1 : 0)
                .description("1 where a gateway of text messages is set up, else 0")
                .register(registry);
        Gauge.builder("whistle.webhook.away", () -> circuit.away().isPresent() ? 1 : 0)
                .description("1 while the gateway takes nothing from this node, else 0")
                .register(registry);
    }
}
