package org.whistle.privacy;

import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that are there, the one in force first. Where they stand in a file, a key that another program of ours has
 * added is found within seconds.
 */
final class KeyRing {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final long BETWEEN_LOOKS = 5_000_000_000L;

    private final KeySettings settings;
    private final KeyFile file;
    private volatile List<DataKey> keys = List.of();
    private volatile FileTime readAt = FileTime.fromMillis(0);
    private volatile long lookedAt;

    /** @throws UnusableKeys when what there is of keys cannot be read */
    KeyRing(KeySettings settings) {
        this.settings = settings;
        this.file = new KeyFile(settings.file());
        if (settings.givenByHand()) {
            keys = KeyFile.keys(settings.keys());
        } else if (file.exists()) {
            read();
        }
    }

    private synchronized void read() {
        FileTime changedAt = file.changedAt();
        keys = file.read();
        readAt = changedAt;
        lookedAt = System.nanoTime();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether a key can be added here; else it is for the operator to do. */
    boolean isOurs() {
        return !settings.givenByHand();
    }

    String where() {
        return settings.where();
    }

    List<DataKey> all() {
        lookAgain();
        return keys;
    }

    /** Whoever decides about keys decides by what stands in the file now. */
    void readAgain() {
        if (isOurs() && file.exists()) {
            read();
        }
    }

    DataKey current() {
        return all().get(0);
    }

    /** @throws UnusableKeys when there is no such key */
    DataKey named(String name) {
        Optional<DataKey> known = find(name);
        if (known.isEmpty() && isOurs() && file.exists()) {
            read();
            known = find(name);
        }
        return known.orElseThrow(() -> UnusableKeys.missing(name, where()));
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    private Optional<DataKey> find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    private void lookAgain() {
        if (isOurs() && System.nanoTime() - lookedAt > BETWEEN_LOOKS) {
            lookedAt = System.nanoTime();
            if (file.exists() && !file.changedAt().equals(readAt)) {
                readChanged();
            }
        }
    }

    /** Somebody may be in the midst of writing it: work goes on with what was known. */
    private void readChanged() {
        try {
            read();
        } catch (UnusableKeys unreadable) {
            log.error("The keys in {} cannot be read any more; those read before stay in force", where(), unreadable);
        }
    }

    /**
     * The first key. Where another program of this machine, be it on another database, was faster, its keys are taken.
     *
     * @return whether one was drawn
     */
    synchronized boolean begin() {
        return file.alone(() -> {
            boolean drawing = !file.exists();
            if (drawing) {
                file.write(List.of(DataKey.draw()));
            }
            read();
            return drawing;
        });
    }

    /** From now on everything is sealed with a new key; those before still open what they sealed. */
    synchronized DataKey add() {
        return file.alone(() -> {
            DataKey drawn = DataKey.draw();
            if (file.exists()) {
                List<DataKey> more = new ArrayList<>(List.of(drawn));
                more.addAll(file.read());
                file.replace(more);
            } else {
                file.write(List.of(drawn));
            }
            read();
            return drawn;
        });
    }

    /**
     * Takes this one key out of the file, and no other.
     *
     * @throws IllegalStateException when it is the one in force
     */
    synchronized void remove(DataKey key) {
        file.alone(() -> {
            List<DataKey> all = file.read();
            if (all.get(0).name().equals(key.name())) {
                throw new IllegalStateException("%s is in force and stays".formatted(key));
            }
            file.replace(
                    all.stream().filter(one -> !one.name().equals(key.name())).toList());
            read();
            return key;
        });
    }
}
