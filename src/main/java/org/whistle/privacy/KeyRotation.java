package org.whistle.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;

/**
 * Puts a new key in force and seals everything anew, in small steps, while others go on working. Where it was
 * interrupted, the next call goes on with what is left instead of making another key.
 */
@Component
class KeyRotation {

    /** Until then every program of ours has seen the new key, and every transaction that began before has ended. */
    private static final Duration UNTIL_LAID_DOWN = Duration.ofHours(1);

    private final KeyRing ring;
    private final KeyRows keys;
    private final Vault vault;
    private final List<SealedRows> sealed;
    private final TransactionTemplate transaction;
    private final SecurityEvents events;
    private final Clock clock;

    KeyRotation(
            KeyRing ring,
            KeyRows keys,
            Vault vault,
            List<SealedRows> sealed,
            TransactionTemplate transaction,
            SecurityEvents events,
            Clock clock) {
        this.ring = ring;
        this.keys = keys;
        this.vault = vault;
        this.sealed = sealed;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a rotation came to.
     *
     * @param key the name of the key in force
     * @param added whether it is new; else an earlier rotation was finished, or the operator gives the keys
     * @param resealed how many rows of each table
     * @param broken the keys of rows, by table and column, that cannot be opened and stay as they are
     */
    record Rotated(String key, boolean added, Map<String, Long> resealed, Map<String, Set<String>> broken) {}

    /**
     * What laying down came to: the names of keys.
     *
     * @param retired nothing needs them any more, and they are out of the file; of keys given by hand: may be taken out
     * @param needed something is still sealed with them
     * @param tooSoon they were in force less than an hour ago
     */
    record Retired(List<String> retired, List<String> needed, List<String> tooSoon) {}

    Rotated rotate() {
        List<Resealing> work = sealed.stream()
                .map(rows -> new Resealing(rows, vault, transaction))
                .toList();
        boolean added = Boolean.TRUE.equals(transaction.execute(status -> addWhereAllIsDone(work)));
        Map<String, Long> resealed = new LinkedHashMap<>();
        Map<String, Set<String>> broken = new LinkedHashMap<>();
        for (Resealing one : work) {
            one.run();
            resealed.put(one.rows().name(), one.resealed());
            if (!one.broken().isEmpty()) {
                broken.put(one.rows().place(), one.broken());
            }
        }
        String name = ring.current().name();
        events.happened(SecurityEvent.KEYS_ROTATED, Actor.SYSTEM, Map.of("key", name, "resealed", resealed.toString()));
        return new Rotated(name, added, resealed, broken);
    }

    /** A row that nobody can open any more does not keep everybody else at an old key. */
    private boolean addWhereAllIsDone(List<Resealing> work) {
        keys.lock();
        ring.readAgain();
        boolean adding = ring.isOurs() && work.stream().noneMatch(Resealing::goesOn);
        if (adding) {
            ring.add();
        }
        keys.putInForce(ring.current().name(), clock.instant());
        return adding;
    }

    private List<DataKey> others() {
        List<DataKey> all = ring.all();
        return all.subList(1, all.size());
    }

    private boolean isNeeded(DataKey key) {
        return sealed.stream().anyMatch(rows -> rows.haveStamp(Vault.stamp(key)));
    }

    Retired retire() {
        Retired found = new Retired(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Instant now = clock.instant();
        for (DataKey key : List.copyOf(others())) {
            transaction.executeWithoutResult(alone -> retire(key, now, found));
        }
        return found;
    }

    /** Nobody puts another key in force between the question and the deed. */
    private void retire(DataKey key, Instant now, Retired found) {
        keys.lock();
        ring.readAgain();
        boolean rested = keys.replacedAt(key.name())
                .filter(at -> !at.plus(UNTIL_LAID_DOWN).isAfter(now))
                .isPresent();
        if (isNeeded(key)) {
            found.needed().add(key.name());
        } else if (!rested) {
            found.tooSoon().add(key.name());
        } else {
            if (ring.isOurs()) {
                ring.remove(key);
            }
            keys.retire(key.name(), now);
            found.retired().add(key.name());
        }
    }
}
