package org.whistle.bytes;

import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file that is for its owner alone, also where somebody has copied or restored it with more rights. */
public final class SecretFile {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(OWNER_READ, OWNER_WRITE);

    /** What a container's secret has when it is mounted for the group of the program: nobody else comes in. */
    private static final Set<PosixFilePermission> HARMLESS = EnumSet.of(
            OWNER_READ, OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE, GROUP_READ, GROUP_EXECUTE, OTHERS_EXECUTE);

    private SecretFile() {}

    /** How it was found. */
    public enum Found {
        CLOSED,
        /** Others had rights, which were taken away. */
        MENDED,
        /** Others have rights, and we may not take them away. */
        OPEN
    }

    /** Takes away what rights others have. Where a file system knows no rights, or there is no file, it is closed. */
    public static Found keep(Path file) {
        try {
            if (!file.getFileSystem().supportedFileAttributeViews().contains("posix") || !Files.exists(file)) {
                return Found.CLOSED;
            }
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (OWNERS.containsAll(rights)) {
                return Found.CLOSED;
            }
            return close(file, rights);
        } catch (IOException gone) {
            return Found.CLOSED;
        }
    }

    private static Found close(Path file, Set<PosixFilePermission> rights) {
        try {
            Set<PosixFilePermission> left = EnumSet.copyOf(OWNERS);
            left.retainAll(rights);
            Files.setPosixFilePermissions(file, left);
            return Found.MENDED;
        } catch (IOException notOurs) {
            return HARMLESS.containsAll(rights) ? Found.CLOSED : Found.OPEN;
        }
    }
}
