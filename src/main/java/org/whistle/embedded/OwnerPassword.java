package org.whistle.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The password of the embedded server: drawn once, kept beside the data, readable by the owner of the folder only. */
final class OwnerPassword {

    private final Path file;

    OwnerPassword(Path home) {
        this.file = home.resolve("postgres.password");
    }

    Path file() {
        return file;
    }

    /** Draws one where there is none yet; a file left empty by a crash counts as none. */
    String readOrDraw() throws IOException {
        if (!isKnown()) {
            byte[] drawn = new byte[24];
            new SecureRandom().nextBytes(drawn);
            keep(HexFormat.of().formatHex(drawn));
        }
        return Files.readString(file).strip();
    }

    boolean isKnown() throws IOException {
        return Files.exists(file) && !Files.readString(file).isBlank();
    }

    /** Whole or not at all, even when the power goes. */
    private void keep(String password) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel out = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), readableByOwner())) {
            out.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] readableByOwner() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
