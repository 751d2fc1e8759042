package org.whistle.hotline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

/** Where uploads lie while they come in: for nobody else to read, and emptied of what a crash left behind. */
final class UploadFolder {

    /** No upload takes so long; another application beside this one may be receiving a younger one. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(2);

    private UploadFolder() {}

    /** @return the folder, absolute */
    static Path prepare(Path home, Instant now) {
        Path folder = home.resolve("uploads").toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LONGEST_UPLOAD))) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException("No folder for uploads: " + folder, failure);
        }
    }
}
