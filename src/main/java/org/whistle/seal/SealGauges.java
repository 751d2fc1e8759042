package org.whistle.seal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.whistle.seal.DaySealRows.Kept;

/** How old the newest seal is, whether the past was intact when it was made, and how many seals wait for their mail. */
@Component
class SealGauges implements MeterBinder {

    private final DaySealRows rows;
    private final SealMail mail;
    private final InstantSource now;

    SealGauges(DaySealRows rows, SealMail mail, InstantSource now) {
        this.rows = rows;
        this.mail = mail;
        this.now = now;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("whistle.seal.age", this::age)
                .description("Seconds since the newest seal; no value before the first")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("whistle.seal.intact", this::intact)
                .description("1 when the past was as sealed when the newest seal was made, else 0")
                .register(registry);
        Gauge.builder("whistle.seal.mails.waiting", mail::waiting)
                .description("Seals that could not be mailed yet")
                .register(registry);
    }

    private double age() {
        Kept newest = rows.newest();
        return newest == null
                ? Double.NaN
                : Duration.between(newest.sealedAt(), now.instant()).toSeconds();
    }

    private double intact() {
        Kept newest = rows.newest();
        return newest == null || newest.pastIntact() ? 1 : 0;
    }
}
