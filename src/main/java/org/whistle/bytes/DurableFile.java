package org.whistle.bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.UUID;

/** A file that is there whole or not at all, even when the power goes: what was written, and its name in the folder. */
public final class DurableFile {

    private final Path file;
    private final String permissions;

    private DurableFile(Path file, String permissions) {
        this.file = file.toAbsolutePath().normalize();
        this.permissions = permissions;
    }

    /** Readable by the owner only. */
    public static DurableFile secret(Path file) {
        return new DurableFile(file, "rw-------");
    }

    /** Readable by everybody. */
    public static DurableFile open(Path file) {
        return new DurableFile(file, "rw-r--r--");
    }

    /** Puts a step between a draft and its name. */
    private interface Publication {

        void publish(Path draft) throws IOException;
    }

    /**
     * Writes it once, never over another.
     *
     * @throws UncheckedIOException when it exists, or cannot be written
     */
    public void write(String text) {
        write(text, this::link);
    }

    /**
     * Writes it in the place of what stands there.
     *
     * @throws UncheckedIOException when it cannot be written; then what stood there is still there
     */
    public void replace(String text) {
        write(text, draft -> {
            leaveToOwner(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    private void write(String text, Publication publication) {
        // no name that another program may be writing to at the same moment
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            makeFolders(file.getParent());
            try {
                writeDraft(draft, text);
                publication.publish(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            force(file.getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot be written: " + file, failure);
        }
    }

    /** A name in a folder that goes with the power is no name. */
    private void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            makeFolders(folder.getParent());
        }
        Files.createDirectories(folder);
        force(folder.getParent());
    }

    private void force(Path folder) throws IOException {
        if (isPosix()) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** A command that root gives takes the file from nobody. */
    private void leaveToOwner(Path draft) throws IOException {
        if (isPosix() && Files.exists(file)) {
            UserPrincipal owner = Files.getOwner(file);
            if (!owner.equals(Files.getOwner(draft))) {
                Files.setOwner(draft, owner);
            }
        }
    }

    private void writeDraft(Path draft, String text) throws IOException {
        try (FileChannel out = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes())) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    /** A link refuses to stand where something stands, which a move does not; some file systems have none. */
    private void link(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException | FileSystemException unlinked) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(draft, file);
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
