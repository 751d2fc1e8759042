package org.whistle.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.request.CaseFileSealer;
import org.whistle.request.SealedLinkRows;

/**
 * Makes a seal over all links there are. Before that it holds all links against the seals made so far: who changed the
 * past without the key is found the next night.
 */
@Component
class DaySealer {

    private static final Logger log = LoggerFactory.getLogger(DaySealer.class);

    private final CaseFileSealer chains;
    private final SealedLinkRows links;
    private final DaySealRows rows;
    private final KeptSeals seals;
    private final SealKeys keys;
    private final SecurityEvents events;
    private final MissedSeals missed;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    DaySealer(
            CaseFileSealer chains,
            SealedLinkRows links,
            DaySealRows rows,
            KeptSeals seals,
            SealKeys keys,
            SecurityEvents events,
            MissedSeals missed,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.chains = chains;
        this.links = links;
        this.rows = rows;
        this.seals = seals;
        this.keys = keys;
        this.events = events;
        this.missed = missed;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** A seal that was made, and what was found to be changed. */
    record Made(DaySeal seal, List<SealFinding> findings) {}

    /** Whether a key may be drawn although there are seals of another. */
    enum Begin {
        /** Only where nothing was sealed yet. */
        ONCE,
        ANEW
    }

    /** Seals when none was made today, be it that a day began or that days were missed. */
    Optional<Made> sealWhenDue() {
        try {
            if (isDue()) {
                return seal();
            }
            writeFiles();
        } catch (ForeignSeals other) {
            log.warn("{}", other.getMessage());
            missed.tell("another-key");
        } catch (RuntimeException failure) {
            missed.tell(failure.getClass().getSimpleName());
            throw failure;
        }
        return Optional.empty();
    }

    /** Only what is signed counts: anybody can write a row with a date into the database. */
    private boolean isDue() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return publicKey()
                .map(seals::signed)
                .filter(made -> !made.isEmpty())
                .map(made -> made.get(made.size() - 1).sealedAt())
                .map(newest -> LocalDate.ofInstant(newest, zone).isBefore(today))
                .orElse(true);
    }

    private Optional<PublicKeyFile> publicKey() {
        return keys.present().map(SealKey::publicKey);
    }

    private void writeFiles() {
        publicKey().ifPresent(seals::writeFiles);
    }

    /** @return empty while another application seals */
    Optional<Made> seal() {
        return seal(Begin.ONCE);
    }

    /**
     * Seals now.
     *
     * @return empty while another application seals
     * @throws ForeignSeals when all seals there are were made with another key, unless it is to begin anew
     */
    Optional<Made> seal(Begin begin) {
        while (chains.seal() > 0) {
            // what was written until now is to be covered
        }
        Optional<Made> made = Optional.ofNullable(transaction.execute(open -> rows.tryLock() ? sealAll(begin) : null));
        made.filter(one -> !one.findings().isEmpty()).ifPresent(this::tell);
        writeFiles();
        return made;
    }

    private Made sealAll(Begin begin) {
        List<DaySeal> before = publicKey().map(seals::signed).orElse(List.of());
        if (before.isEmpty() && begin == Begin.ONCE && seals.isBegun()) {
            throw new ForeignSeals();
        }
        SealKey key = keys.key();
        SealedPast past = new SealedPast(before);
        links.hashes(past::add);
        List<SealFinding> findings = new ArrayList<>(past.findings());
        findings.addAll(seals.compared(key.publicKey()).forgedRows());
        DaySeal last = before.isEmpty() ? null : before.get(before.size() - 1);
        DaySeal seal = key.sign(new DaySeal(
                DaySeal.FORMAT,
                seals.nextNumber(before),
                momentAfter(last),
                past.links(),
                past.head(),
                past.root(),
                past.firstNewBlock(),
                past.newBlocks(),
                findings.isEmpty(),
                last == null ? "" : last.digest(),
                key.fingerprint(),
                ""));
        seals.keep(seal);
        return new Made(seal, findings);
    }

    /** A clock that was set back does not bring the order into doubt. */
    private Instant momentAfter(DaySeal last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return last == null || now.isAfter(last.sealedAt())
                ? now
                : last.sealedAt().plusMillis(1);
    }

    private void tell(Made made) {
        for (SealFinding finding : made.findings()) {
            log.error("The past is not what was sealed; run verify: {}", finding);
        }
        events.happened(
                SecurityEvent.SEAL_BROKEN,
                "",
                Map.of(
                        "seal",
                        String.valueOf(made.seal().number()),
                        "findings",
                        String.valueOf(made.findings().size())));
    }
}
