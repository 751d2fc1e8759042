package org.whistle.seal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.seal.KeptSeals.Newest;

/**
 * How old the newest seal is, whether the past was intact when it was made, and how many seals wait for their file or
 * their mail. Only what is signed with our key counts.
 */
@Component
class SealGauges implements MeterBinder {

    /** What clocks of nodes may differ by; a seal further ahead is none that could be made today. */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private final SealKeys keys;
    private final KeptSeals seals;
    private final SealMail mail;
    private final InstantSource now;

    SealGauges(SealKeys keys, KeptSeals seals, SealMail mail, InstantSource now) {
        this.keys = keys;
        this.seals = seals;
        this.mail = mail;
        this.now = now;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("whistle.seal.age", this::age)
                .description(
                        "Seconds since the newest seal; no value before the first, infinite where none is of our key")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("whistle.seal.intact", this::intact)
                .description(
                        "1 when the past was as sealed when the newest seal was made, else 0; no value while that seal"
                                + " is of a version that did not sign this")
                .register(registry);
        Gauge.builder("whistle.seal.files.unwritten", seals::unwritten)
                .description("Seals that could not be written into this node's folder yet")
                .register(registry);
        Gauge.builder("whistle.seal.mails.waiting", mail::waiting)
                .description("Seals that could not be mailed yet")
                .register(registry);
    }

    private Optional<Newest> newest() {
        return keys.present().map(SealKey::publicKey).flatMap(seals::newest);
    }

    private double age() {
        if (!seals.isBegun()) {
            return Double.NaN;
        }
        return newest().map(one -> Duration.between(one.seal().sealedAt(), now.instant()))
                .filter(age -> age.compareTo(AHEAD.negated()) > 0)
                .map(age -> (double) age.toSeconds())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double intact() {
        if (!seals.isBegun()) {
            return 1;
        }
        Optional<Newest> newest = newest();
        if (newest.isPresent() && newest.get().pastIntact() == null) {
            return Double.NaN;
        }
        return newest.map(Newest::pastIntact).orElse(false) ? 1 : 0;
    }
}
