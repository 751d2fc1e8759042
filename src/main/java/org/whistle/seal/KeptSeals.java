package org.whistle.seal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.whistle.seal.DaySealRows.Kept;
import org.whistle.seal.SealDirectory.Found;

/** The seals, as the folder has them and as the database has them. Of a row only what is signed is believed. */
@Component
class KeptSeals {

    private final SealDirectory directory;
    private final DaySealRows rows;
    private final AtomicInteger unwritten = new AtomicInteger();

    KeptSeals(SealDirectory directory, DaySealRows rows) {
        this.directory = directory;
        this.rows = rows;
    }

    /** Holds folder and database against each other. */
    SealSequence compared(PublicKeyFile key) {
        Map<Integer, DaySeal> kept = new HashMap<>();
        TreeSet<Integer> others = new TreeSet<>();
        for (Kept row : rows.after(0)) {
            ours(row, key).ifPresentOrElse(seal -> kept.put(row.number(), seal), () -> others.add(row.number()));
        }
        return SealSequence.of(directory.all(), kept, others, key);
    }

    /** @return all that were signed with the key, wherever they are, in the order of their numbers */
    List<DaySeal> signed(PublicKeyFile key) {
        Map<Integer, DaySeal> seals = new TreeMap<>();
        rows.after(0).forEach(row -> ours(row, key).ifPresent(seal -> seals.put(seal.number(), seal)));
        directory.all().stream()
                .filter(Found::isNamedRight)
                .map(Found::seal)
                .filter(key::signed)
                .forEach(seal -> seals.put(seal.number(), seal));
        return new ArrayList<>(seals.values());
    }

    /** @return the seal in a row, where it is signed with the key and the row says the same as it */
    private Optional<DaySeal> ours(Kept row, PublicKeyFile key) {
        return Optional.ofNullable(directory.parse(row.document()))
                .filter(seal -> seal.number() == row.number()
                        && seal.links() == row.links()
                        && seal.sealedAt().equals(row.sealedAt())
                        && key.signed(seal));
    }

    /**
     * The newest of the database that was really signed with the key.
     *
     * @param alone whether no row above it is another's
     */
    record Newest(DaySeal seal, boolean alone) {

        /** @return whether the past was as sealed when it was made; null where it does not say so */
        Boolean pastIntact() {
            return alone ? seal.pastIntact() : Boolean.FALSE;
        }
    }

    /** @return empty where the database has none with this key */
    Optional<Newest> newest(PublicKeyFile key) {
        Kept last = rows.newest();
        Optional<DaySeal> ours = last == null ? Optional.empty() : ours(last, key);
        if (last == null || ours.isPresent()) {
            return ours.map(seal -> new Newest(seal, true));
        }
        return rows.after(0).stream()
                .flatMap(row -> ours(row, key).stream())
                .reduce((earlier, later) -> later)
                .map(seal -> new Newest(seal, false));
    }

    /** @return whether the database has any seal, of whatever key */
    boolean isBegun() {
        return rows.newest() != null;
    }

    /** @return the number that the next seal gets, whatever rows somebody slipped in */
    int nextNumber(List<DaySeal> signed) {
        return rows.firstFreeAfter(
                signed.isEmpty() ? 0 : signed.get(signed.size() - 1).number());
    }

    void keep(DaySeal seal) {
        rows.add(new Kept(seal.number(), seal.sealedAt(), seal.links(), directory.written(seal)), seal.pastIntact());
    }

    /** @return those in the database that were signed with the key, without some, the oldest first */
    List<DaySeal> allBut(Collection<Integer> numbers, PublicKeyFile key) {
        return rows.allBut(numbers).stream()
                .flatMap(row -> ours(row, key).stream())
                .toList();
    }

    /** Writes what this folder lacks after its newest: another node sealed, or the power went before the file was there. */
    synchronized void writeFiles(PublicKeyFile key) {
        // until the folder has answered nothing is known of it
        unwritten.compareAndSet(0, 1);
        int newest = directory.all().stream()
                .filter(Found::isNamedRight)
                .map(Found::seal)
                .filter(key::signed)
                .mapToInt(DaySeal::number)
                .max()
                .orElse(0);
        List<DaySeal> missing = rows.after(newest).stream()
                .flatMap(row -> ours(row, key).stream())
                .toList();
        unwritten.set(missing.size());
        for (DaySeal seal : missing) {
            directory.keep(seal, key);
            unwritten.decrementAndGet();
        }
    }

    /** @return how many seals could not be written into this folder when that was last tried */
    int unwritten() {
        return unwritten.get();
    }
}
