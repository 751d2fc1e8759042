package org.whistle.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file of keys: one a line, the one in force first. Nobody but its owner may read it. */
final class KeyFile {

    private static final String HEADING =
            """
            # 个人信息密钥。请单独备份并妥善保管：密钥丢失，数据即无法恢复。
            # Keys of personal data, the first one is in force. Back this file up by itself: without it the data is lost.
            """;

    private final Path file;

    KeyFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** @throws UnusableKeys when it holds no key, or what is none */
    List<DataKey> read() {
        try {
            return keys(Files.readString(file));
        } catch (IOException unreadable) {
            throw UnusableKeys.unreadable(unreadable);
        }
    }

    static List<DataKey> keys(String text) {
        List<DataKey> keys = text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split("[,\\s]+")))
                .filter(word -> !word.isEmpty())
                .map(DataKey::of)
                .toList();
        if (keys.isEmpty()) {
            throw UnusableKeys.unreadable(null);
        }
        return keys;
    }

    FileTime changedAt() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** Whole or not at all, even when the power goes. */
    void write(List<DataKey> keys) {
        String text = keys.stream().map(DataKey::base64).collect(Collectors.joining("\n", HEADING, "\n"));
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            try (FileChannel out = FileChannel.open(
                    draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), readableByOwner())) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("The keys cannot be written to " + file, failure);
        }
    }

    private FileAttribute<?>[] readableByOwner() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
