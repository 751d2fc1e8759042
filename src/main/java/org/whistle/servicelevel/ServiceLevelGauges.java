package org.whistle.servicelevel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code whistle_clocks{clock, state}}: how many clocks run, for Prometheus. One look serves all gauges of a scrape. */
@Component
class ServiceLevelGauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ServiceLevels levels;
    private final InstantSource now;
    private Map<ClockKind, Map<ClockState, Long>> counts = Map.of();
    private Instant counted = Instant.MIN;

    ServiceLevelGauges(ServiceLevels levels, InstantSource now) {
        this.levels = levels;
        this.now = now;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ClockKind clock : ClockKind.values()) {
            for (ClockState state : ClockState.values()) {
                Gauge.builder("whistle.clocks", () -> count(clock, state))
                        .description("Clocks that run, by what they measure and how they stand")
                        .tag("clock", clock.name())
                        .tag("state", state.name())
                        .register(registry);
            }
        }
    }

    private synchronized long count(ClockKind clock, ClockState state) {
        Instant at = now.instant();
        if (counted.plus(FRESH).isBefore(at)) {
            counts = levels.counts();
            counted = at;
        }
        return counts.getOrDefault(clock, Map.of()).getOrDefault(state, 0L);
    }
}
