package org.whistle.hotline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps an upload on disk while it waits for its turn, so that memory does not. */
final class Spool {

    private Spool() {}

    /**
     * @return the same bytes, from a temporary file that goes when it is closed; on Unix it has no name while it is
     *     open, so that nothing personal outlives even a crash
     */
    static InputStream of(InputStream upload) throws IOException {
        Path path = Files.createTempFile("whistle-import-", ".csv");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            upload.transferTo(Channels.newOutputStream(file));
            file.position(0);
            return Channels.newInputStream(file);
        } catch (IOException broken) {
            file.close();
            throw broken;
        }
    }
}
