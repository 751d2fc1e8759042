package org.whistle.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second application out of a home folder. The operating system lets go of it when the holder dies. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws HomeInUse when another application holds the folder */
    static HomeLock take(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("whistle.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new HomeInUse(home, holder(home));
        }
        // the lock file itself cannot be read while it is locked on some systems
        Files.writeString(
                home.resolve("whistle.pid"),
                Long.toString(ProcessHandle.current().pid()));
        channel.write(ByteBuffer.wrap("locked while Whistle runs\n".getBytes(StandardCharsets.UTF_8)), 0);
        return new HomeLock(channel);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    private static String holder(Path home) throws IOException {
        Path pid = home.resolve("whistle.pid");
        return Files.exists(pid) ? Files.readString(pid).strip() : "unknown";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
