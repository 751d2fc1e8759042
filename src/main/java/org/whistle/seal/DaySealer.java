package org.whistle.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
import org.whistle.seal.DaySealRows.Kept;
import org.whistle.seal.KeptSeals.Past;

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
            TransactionTemplate transaction,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.chains = chains;
        this.links = links;
        this.rows = rows;
        this.seals = seals;
        this.keys = keys;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** A seal that was made, and what was found to be changed. */
    record Made(DaySeal seal, List<SealFinding> findings) {}

    /** Seals when none was made today, be it that a day began or that days were missed. */
    Optional<Made> sealWhenDue() {
        Kept newest = rows.newest();
        if (newest == null) {
            return seal();
        }
        Optional<PublicKeyFile> key = keys.present().map(SealKey::publicKey);
        if (key.map(seals::signed).orElse(List.of()).isEmpty()) {
            log.warn("Seals were made with another key than ours: give this node the same key file, or begin anew with"
                    + " the command seal");
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (LocalDate.ofInstant(newest.sealedAt(), zone).isBefore(today)) {
            return seal();
        }
        seals.writeFiles(key.get());
        return Optional.empty();
    }

    /** @return empty while another application seals */
    Optional<Made> seal() {
        while (chains.seal() > 0) {
            // what was written until now is to be covered
        }
        PublicKeyFile key = keys.key().publicKey();
        Optional<Made> made = Optional.ofNullable(transaction.execute(open -> rows.tryLock() ? sealAll(key) : null));
        seals.writeFiles(key);
        made.filter(one -> !one.findings().isEmpty()).ifPresent(this::tell);
        return made;
    }

    private Made sealAll(PublicKeyFile key) {
        List<DaySeal> before = seals.signed(key);
        SealedPast past = new SealedPast(before);
        links.hashes(past::add);
        List<SealFinding> findings = past.findings();
        DaySeal last = before.isEmpty() ? null : before.get(before.size() - 1);
        DaySeal seal = keys.key()
                .sign(new DaySeal(
                        DaySeal.FORMAT,
                        Math.addExact(seals.lastNumber(key), 1),
                        momentAfter(last),
                        past.links(),
                        past.head(),
                        past.root(),
                        past.firstNewBlock(),
                        past.newBlocks(),
                        last == null ? "" : last.digest(),
                        key.fingerprint(),
                        ""));
        seals.keep(seal, findings.isEmpty() ? Past.INTACT : Past.CHANGED);
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
