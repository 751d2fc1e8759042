package org.whistle.correspondence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much mail waits for somebody to sort it. */
@Component
class TriageGauges implements MeterBinder {

    private final TriageRows rows;

    TriageGauges(TriageRows rows) {
        this.rows = rows;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("whistle.mail.triage.waiting", rows::count)
                .description("Mails and texts that wait to be sorted, on all nodes")
                .register(registry);
    }
}
