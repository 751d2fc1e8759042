package org.whistle.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.bytes.DurableFile;

/** The folder of the seals: {@code seal-000042-2026-11-22.json}, with the public key beside. */
@Component
class SealDirectory {

    static final String PUBLIC_KEY = "public.pem";

    private static final String NAMES = "seal-\\d{6,}-\\d{4}-\\d\\d-\\d\\d\\.json";

    private final Path folder;
    private final ObjectMapper json;

    SealDirectory(SealSettings settings, ObjectMapper json) {
        this.folder = settings.directory();
        this.json = json;
    }

    /** @param seal null where the file is no seal */
    record Found(String name, DaySeal seal) {

        /** Whether it stands under its own name. */
        boolean isNamedRight() {
            return seal != null && name.equals(nameOf(seal));
        }
    }

    /** @return in the order of their names */
    List<Found> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(NAMES))
                    .sorted()
                    .map(name -> new Found(name, read(folder.resolve(name))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes it beside the others; one that is there already stays as it is. */
    void keep(DaySeal seal, PublicKeyFile key) {
        writeOnce(folder.resolve(nameOf(seal)), written(seal));
        writeOnce(publicKeyFile(), key.pem());
    }

    /** Another node with the same folder may write it at this moment. */
    private static void writeOnce(Path file, String text) {
        if (Files.exists(file)) {
            return;
        }
        try {
            DurableFile.open(file).write(text);
        } catch (UncheckedIOException unwritten) {
            if (!Files.exists(file)) {
                throw unwritten;
            }
        }
    }

    /** Where the public key stands beside the seals, be it there or not. */
    Path publicKeyFile() {
        return folder.resolve(PUBLIC_KEY);
    }

    /** @return the public key beside the seals, or null where there is none */
    PublicKeyFile publicKey() {
        Path file = publicKeyFile();
        try {
            return Files.exists(file) ? PublicKeyFile.read(Files.readString(file)) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String written(DaySeal seal) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(seal) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A seal has only texts and numbers", impossible);
        }
    }

    /** @return null where the text is no seal */
    DaySeal parse(String text) {
        try {
            DaySeal seal = json.readValue(text, DaySeal.class);
            return seal != null && seal.isWhole() ? seal : null;
        } catch (JsonProcessingException broken) {
            return null;
        }
    }

    private DaySeal read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            return null;
        }
    }

    static String nameOf(DaySeal seal) {
        return "seal-%06d-%s.json".formatted(seal.number(), LocalDate.ofInstant(seal.sealedAt(), ZoneOffset.UTC));
    }
}
