package org.whistle.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.Stream;
import org.whistle.testing.DatabaseOwner;

/** Is written and sealed once for all tests; each gets a copy of its own. */
record SealedOriginal(String url, String name, Path folder, Instant now) {

    private static SealedOriginal made;

    static SealedDatabase copy(DatabaseOwner owner, Path folder) throws SQLException, IOException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            SealedOriginal original = of(owner, connection, statement);
            String name = "sealed_" + Long.toUnsignedString(System.nanoTime(), 36);
            statement.execute("create database %s template %s".formatted(name, original.name()));
            copy(original.folder(), folder);
            return SealedDatabase.at(owner, connection, name, folder).goingOnAt(original.now());
        }
    }

    private static synchronized SealedOriginal of(DatabaseOwner owner, Connection connection, Statement statement)
            throws SQLException, IOException {
        if (made == null || !made.url().equals(connection.getMetaData().getURL())) {
            String name = "sealed_original";
            Path folder = Files.createTempDirectory(Path.of("target"), "sealed-");
            statement.execute("create database " + name);
            try (SealedDatabase database = SealedDatabase.at(owner, connection, name, folder)) {
                database.begin();
                made = new SealedOriginal(connection.getMetaData().getURL(), name, folder, database.now());
            }
        }
        return made;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from.resolve("seal.key"), to.resolve("seal.key"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectory(to.resolve("seals"));
        try (Stream<Path> files = Files.list(from.resolve("seals"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve("seals").resolve(file.getFileName()));
            }
        }
    }
}
