package org.whistle.access;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** Counts security events as the metric {@code whistle_security_events_total}, by event; each stands there from the start. */
final class SecurityCounter extends AppenderBase<ILoggingEvent> {

    private final Map<SecurityEvent, Counter> counters = new EnumMap<>(SecurityEvent.class);

    SecurityCounter(MeterRegistry meters) {
        for (SecurityEvent event : SecurityEvent.values()) {
            counters.put(
                    event,
                    Counter.builder("whistle.security.events")
                            .description("Security events since the start")
                            .tag("event", event.name())
                            .register(meters));
        }
    }

    @Override
    protected void append(ILoggingEvent line) {
        if (line.getKeyValuePairs() != null) {
            line.getKeyValuePairs().stream()
                    .map(pair -> pair.value)
                    .filter(SecurityEvent.class::isInstance)
                    .map(SecurityEvent.class::cast)
                    .forEach(event -> counters.get(event).increment());
        }
    }
}
