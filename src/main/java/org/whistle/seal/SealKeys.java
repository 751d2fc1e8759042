package org.whistle.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whistle.bytes.DurableFile;
import org.whistle.bytes.SecretFile;

/** The key in its file, drawn when the first seal needs it. */
@Component
class SealKeys {

    private static final Logger log = LoggerFactory.getLogger(SealKeys.class);

    private final Path file;
    private SealKey key;

    SealKeys(SealSettings settings) {
        this.file = settings.keyFile();
    }

    /**
     * The key, drawn where there is none yet.
     *
     * @throws IllegalStateException when the file holds no key of ours
     */
    synchronized SealKey key() {
        if (key == null) {
            key = Files.exists(file) ? read() : draw();
        }
        return key;
    }

    /** @return the key, where there is one */
    synchronized Optional<SealKey> present() {
        return key == null && !Files.exists(file) ? Optional.empty() : Optional.of(key());
    }

    private SealKey read() {
        switch (SecretFile.keep(file)) {
            case CLOSED -> {}
            case MENDED ->
                log.warn("Others could read {}; their rights were taken away. Who read it can sign seals.", file);
            case OPEN ->
                throw new IllegalStateException(
                        "Everybody on this machine can read %s. Leave it to the one who runs Whistle: chmod 600"
                                .formatted(file));
        }
        try {
            return SealKey.read(Files.readAllLines(file));
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "%s holds no key to seal with. Put it back from a backup.".formatted(file), unusable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SealKey draw() {
        SealKey drawn = SealKey.draw();
        DurableFile.secret(file).write(String.join("\n", drawn.lines()) + "\n");
        log.info("Drew a key to seal with: {}; its public half has the fingerprint {}", file, drawn.fingerprint());
        return drawn;
    }
}
