package org.whistle.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whistle.bytes.DurableFile;
import org.whistle.bytes.FileTurn;
import org.whistle.bytes.SecretFile;

/** The file of keys: one a line, the one in force first. Nobody but its owner may read it. */
final class KeyFile {

    private static final Logger log = LoggerFactory.getLogger(KeyFile.class);

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

    /** Does something while no other program of this machine changes the file, whichever database it works on. */
    <T> T alone(Supplier<T> deed) {
        return FileTurn.take(file, deed);
    }

    /** @throws UnusableKeys when it holds no key, or what is none, or everybody can read it and that cannot be helped */
    List<DataKey> read() {
        switch (SecretFile.keep(file)) {
            case CLOSED -> {}
            case MENDED ->
                log.warn(
                        "个人信息密钥文件 {} 曾可被他人读取，权限已收紧；若不能确定无人读过，请运行 rotate-keys。"
                                + " · Others could read the keys in {}; their rights were taken away. Run rotate-keys"
                                + " where you do not know that nobody did.",
                        file,
                        file);
            case OPEN -> throw UnusableKeys.open(file.toString());
        }
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
