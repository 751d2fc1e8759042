package org.whistle.bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** One program of this machine at a time changes a file: who has the lock beside it has the turn. */
public final class FileTurn {

    /** A lock on a file is of the whole program; those within it wait here. */
    private static final Object WITHIN = new Object();

    private FileTurn() {}

    /**
     * Waits for the turn, and does something. Not to be called from within a turn.
     *
     * @throws UncheckedIOException when the lock cannot be made beside the file
     */
    public static <T> T take(Path file, Supplier<T> deed) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (WITHIN) {
            try (FileChannel channel = open(beside)) {
                FileLock turn = channel.lock();
                try {
                    return deed.get();
                } finally {
                    turn.release();
                }
            } catch (IOException unlocked) {
                throw new UncheckedIOException("Cannot be locked: " + beside, unlocked);
            }
        }
    }

    private static FileChannel open(Path beside) throws IOException {
        Files.createDirectories(beside.getParent());
        boolean isNew = !Files.exists(beside);
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isNew) {
            leaveToOwner(beside);
        }
        return channel;
    }

    /** What root locks once, others have to be able to lock later. */
    private static void leaveToOwner(Path beside) {
        try {
            Files.setOwner(beside, Files.getOwner(beside.getParent()));
        } catch (IOException | UnsupportedOperationException onlyRootGivesAway) {
            // then it is ours, and so is what it stands beside
            return;
        }
    }
}
