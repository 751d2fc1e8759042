package org.whistle.notification.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether mail goes out. How many letters wait, and for whom, says the table of messages. */
@Component
class MailGauges implements MeterBinder {

    private final MailSetUp setUp;
    private final MailCircuit circuit;

    MailGauges(MailSetUp setUp, MailCircuit circuit) {
        this.setUp = setUp;
        this.circuit = circuit;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("whistle.mail.on", () -> setUp.lacking().isEmpty() ? 1 : 0)
                .description("1 where mail to residents is set up, else 0")
                .register(registry);
        Gauge.builder("whistle.mail.away", () -> circuit.away().isPresent() ? 1 : 0)
                .description("1 while the mail server takes nothing from this node, else 0")
                .register(registry);
    }
}
