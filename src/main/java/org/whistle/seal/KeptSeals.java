package org.whistle.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.whistle.seal.DaySealRows.Kept;
import org.whistle.seal.SealDirectory.Found;

/** The seals, as the folder has them and as the database has them. */
@Component
class KeptSeals {

    private final SealDirectory directory;
    private final DaySealRows rows;

    KeptSeals(SealDirectory directory, DaySealRows rows) {
        this.directory = directory;
        this.rows = rows;
    }

    /** Holds folder and database against each other. */
    SealSequence compared(PublicKeyFile key) {
        return SealSequence.of(directory.all(), inDatabase(key), key);
    }

    /** @return all that were signed with the key, wherever they are, in the order of their numbers */
    List<DaySeal> signed(PublicKeyFile key) {
        Map<Integer, DaySeal> seals = new TreeMap<>();
        inDatabase(key).values().stream().filter(key::signed).forEach(seal -> seals.put(seal.number(), seal));
        directory.all().stream()
                .filter(Found::isNamedRight)
                .map(Found::seal)
                .filter(key::signed)
                .forEach(seal -> seals.put(seal.number(), seal));
        return new ArrayList<>(seals.values());
    }

    /** Those of another key were made before the key was changed. */
    private Map<Integer, DaySeal> inDatabase(PublicKeyFile key) {
        Map<Integer, DaySeal> seals = new HashMap<>();
        for (Kept row : rows.after(0)) {
            DaySeal seal = directory.parse(row.document());
            if (seal != null && seal.key().equals(key.fingerprint()) && seal.number() == row.number()) {
                seals.put(row.number(), seal);
            }
        }
        return seals;
    }

    /** @return the highest number of all that were signed with the key, or that the database has of whatever key */
    int lastNumber(PublicKeyFile key) {
        Kept newest = rows.newest();
        return Math.max(
                newest == null ? 0 : newest.number(),
                signed(key).stream().mapToInt(DaySeal::number).max().orElse(0));
    }

    void keep(DaySeal seal, Past past) {
        String document = directory.written(seal);
        rows.add(new Kept(seal.number(), seal.sealedAt(), seal.links(), past == Past.INTACT, document));
    }

    /** What was found of the past when a seal was made. */
    enum Past {
        INTACT,
        CHANGED
    }

    /** Writes what this folder lacks after its newest: another node sealed, or the power went before the file was there. */
    void writeFiles(PublicKeyFile key) {
        int newest = directory.all().stream()
                .filter(Found::isNamedRight)
                .map(Found::seal)
                .filter(key::signed)
                .mapToInt(DaySeal::number)
                .max()
                .orElse(0);
        for (Kept row : rows.after(newest)) {
            DaySeal seal = directory.parse(row.document());
            if (seal != null && key.signed(seal)) {
                directory.keep(seal, key);
            }
        }
    }
}
