package org.whistle.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whistle.seal.SealDirectory.Found;
import org.whistle.seal.SealFinding.Fault;

/** Seals one after the other: each signed, each naming the one before, none missing. */
final class SealSequence {

    private final PublicKeyFile key;
    private final List<SealFinding> findings = new ArrayList<>();
    private final List<SealFinding> forgedRows = new ArrayList<>();
    private final TreeMap<Integer, DaySeal> seals = new TreeMap<>();

    private SealSequence(PublicKeyFile key) {
        this.key = key;
    }

    /**
     * The seals of a key.
     *
     * @param kept what the database has of them, by number
     * @param others the numbers under which it has something else
     */
    static SealSequence of(
            List<Found> files, Map<Integer, DaySeal> kept, NavigableSet<Integer> others, PublicKeyFile key) {
        SealSequence sequence = new SealSequence(key);
        files.forEach(sequence::take);
        sequence.findForgedRows(kept.keySet(), others);
        sequence.findMissing(kept.keySet(), others);
        sequence.findBroken();
        sequence.compare(kept);
        return sequence;
    }

    private void take(Found file) {
        DaySeal seal = file.seal();
        if (seal == null) {
            findings.add(SealFinding.ofSeal(Fault.SEAL_UNREADABLE, numberIn(file.name())));
        } else if (!key.signed(seal) || !file.isNamedRight()) {
            findings.add(SealFinding.ofSeal(Fault.SEAL_FORGED, numberIn(file.name())));
        } else {
            seals.put(seal.number(), seal);
        }
    }

    private static int numberIn(String name) {
        String digits = name.replaceAll("^seal-(\\d+)-.*$", "$1");
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** What stands before our first seal was sealed with the key before; what stands later is nobody's. */
    private void findForgedRows(Set<Integer> kept, NavigableSet<Integer> others) {
        TreeSet<Integer> ours = new TreeSet<>(kept);
        ours.addAll(seals.keySet());
        if (ours.isEmpty()) {
            return;
        }
        TreeSet<Integer> forged = new TreeSet<>(others.tailSet(ours.first(), false));
        forged.removeAll(seals.keySet());
        findings.forEach(finding -> forged.remove(finding.afterSeal()));
        if (!forged.isEmpty()) {
            forgedRows.add(SealFinding.ofSeals(Fault.SEAL_FORGED, forged.first(), forged.last()));
            findings.addAll(forgedRows);
        }
    }

    /** One finding a gap, however wide somebody made it. */
    private void findMissing(Set<Integer> kept, Set<Integer> others) {
        TreeSet<Integer> known = new TreeSet<>(seals.keySet());
        known.addAll(others);
        findings.forEach(finding -> known.add(finding.afterSeal()));
        TreeSet<Integer> numbers = new TreeSet<>(kept);
        numbers.addAll(seals.keySet());
        if (numbers.isEmpty()) {
            return;
        }
        boolean isBegun = seals.containsKey(numbers.first()) && isFirst(seals.get(numbers.first()));
        int expected = isBegun ? numbers.first() : 1;
        for (int number : known) {
            if (number > expected && number <= numbers.last()) {
                findings.add(SealFinding.ofSeals(Fault.SEAL_MISSING, expected, number - 1));
            }
            expected = Math.max(expected, number + 1);
        }
        if (expected <= numbers.last()) {
            findings.add(SealFinding.ofSeals(Fault.SEAL_MISSING, expected, numbers.last()));
        }
    }

    private void findBroken() {
        seals.values().forEach(seal -> {
            DaySeal before = seals.get(seal.number() - 1);
            if (before != null && !follows(seal, before)) {
                findings.add(SealFinding.ofSeal(Fault.SEAL_OUT_OF_ORDER, seal.number()));
            }
        });
    }

    /** The first of all, or the first with a new key. */
    private static boolean isFirst(DaySeal seal) {
        return seal.previous().isEmpty() && seal.firstBlock() == 0;
    }

    private static boolean follows(DaySeal seal, DaySeal before) {
        return seal.previous().equals(before.digest())
                && seal.links() >= before.links()
                && seal.sealedAt().isAfter(before.sealedAt())
                && seal.firstBlock() == before.links() / LinkTree.BLOCK;
    }

    private void compare(Map<Integer, DaySeal> kept) {
        seals.values().stream()
                .filter(seal -> !seal.equals(kept.get(seal.number())))
                .forEach(seal -> findings.add(SealFinding.ofSeal(Fault.SEAL_UNLIKE_DATABASE, seal.number())));
    }

    List<SealFinding> findings() {
        return findings;
    }

    /** @return of these the rows of the database that are neither of this key nor of one before it */
    List<SealFinding> forgedRows() {
        return forgedRows;
    }

    /** @return those that were really signed, in the order of their numbers */
    List<DaySeal> seals() {
        return List.copyOf(seals.values());
    }
}
