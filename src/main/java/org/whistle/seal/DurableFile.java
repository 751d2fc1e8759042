package org.whistle.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that is written once: whole or not at all, even when the power goes, and never over another. */
final class DurableFile {

    private final Path file;
    private final String permissions;

    private DurableFile(Path file, String permissions) {
        this.file = file.toAbsolutePath();
        this.permissions = permissions;
    }

    /** Readable by the owner only. */
    static DurableFile secret(Path file) {
        return new DurableFile(file, "rw-------");
    }

    static DurableFile open(Path file) {
        return new DurableFile(file, "rw-r--r--");
    }

    /** @throws UncheckedIOException when it exists, or cannot be written */
    void write(String text) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(draft);
            try (FileChannel out = FileChannel.open(
                    draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes())) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            publish(draft);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A link refuses to stand where something stands, which a move does not; some file systems have none. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
            Files.delete(draft);
        } catch (UnsupportedOperationException | FileSystemException unlinked) {
            if (Files.exists(file)) {
                Files.delete(draft);
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(draft, file);
        }
        if (isPosix()) {
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private FileAttribute<?>[] attributes() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
