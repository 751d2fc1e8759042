package org.whistle.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whistle.bytes.DurableFile;

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

    /**
     * The first keys. Whoever else wrote some at the same moment is not overwritten.
     *
     * @throws UncheckedIOException when the file exists, or cannot be written
     */
    void write(List<DataKey> keys) {
        DurableFile.secret(file).write(text(keys));
    }

    /** Others in the place of those that stand there. */
    void replace(List<DataKey> keys) {
        DurableFile.secret(file).replace(text(keys));
    }

    private static String text(List<DataKey> keys) {
        return keys.stream().map(DataKey::base64).collect(Collectors.joining("\n", HEADING, "\n"));
    }
}
