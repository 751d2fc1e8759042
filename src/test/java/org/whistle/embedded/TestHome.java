package org.whistle.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A home folder of a test's own, with a blank in its name. */
record TestHome(Path folder) {

    private static final Path PARENT = Path.of("target", "database homes").toAbsolutePath();
    private static TestHome model;

    /** All of them share one copy of the server's programs: to unpack them takes longer than a test. */
    static TestHome empty() throws IOException {
        Path programs = Files.createDirectories(PARENT.resolve("programs"));
        Path folder = Files.createTempDirectory(PARENT, "home-");
        Files.createSymbolicLink(Programs.of(folder), programs);
        return new TestHome(folder);
    }

    /** One that has been started and stopped before. */
    static synchronized TestHome used() throws Exception {
        if (model == null) {
            model = empty();
            model.start().close();
        }
        Path folder = Files.createTempDirectory(PARENT, "home-");
        try (Stream<Path> files = Files.walk(model.folder)) {
            for (Path file : files.skip(1).toList()) {
                Path copy = folder.resolve(model.folder.relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
        return new TestHome(folder);
    }

    EmbeddedDatabase start() throws Exception {
        return startOn(0, Map.of());
    }

    EmbeddedDatabase startOn(int port, Map<String, String> settings) throws Exception {
        return EmbeddedDatabase.start(new EmbeddedDatabaseProperties(folder, port, settings));
    }

    Path pidFile() {
        return folder.resolve("postgres").resolve("postmaster.pid");
    }

    /** The server of this home, as its pid file names it. */
    ProcessHandle server() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    static Connection connect(EmbeddedDatabase database, String role) throws SQLException {
        return connect(database, role, database.password());
    }

    static Connection connect(EmbeddedDatabase database, String role, String password) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role, password);
    }

    static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection owner = connect(database, EmbeddedDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return the first column of the answer */
    static List<String> ask(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection owner = connect(database, EmbeddedDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }
}
