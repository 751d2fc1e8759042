package org.whistle.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second application out of a home folder. The operating system lets go of it when the holder dies. */
final class HomeLock implements AutoCloseable {

    /** Homes of this very process. Many systems drop a process's lock when it opens and closes the file once more. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** @throws HomeInUse when another application holds the folder */
    static HomeLock take(Path home) throws IOException {
        String self = Long.toString(ProcessHandle.current().pid());
        Path real = home.toRealPath();
        if (!HELD_HERE.add(real)) {
            throw new HomeInUse(home, self);
        }
        FileChannel channel =
                FileChannel.open(home.resolve("whistle.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        HomeLock lock = new HomeLock(real, channel);
        try {
            if (channel.tryLock() == null) {
                throw new HomeInUse(home, holder(home));
            }
            // the lock file itself cannot be read while it is locked on some systems
            Files.writeString(home.resolve("whistle.pid"), self);
            channel.write(ByteBuffer.wrap("locked while Whistle runs\n".getBytes(StandardCharsets.UTF_8)), 0);
            return lock;
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static String holder(Path home) throws IOException {
        Path pid = home.resolve("whistle.pid");
        return Files.exists(pid) ? Files.readString(pid).strip() : "unknown";
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(home);
    }
}
