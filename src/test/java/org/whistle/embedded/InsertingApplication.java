package org.whistle.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;

/** Holds a home and inserts without end, saying each number once it is committed. */
final class InsertingApplication {

    static final String COMMITTED = "committed ";

    private InsertingApplication() {}

    static OtherProcess on(TestHome home) throws IOException {
        return OtherProcess.run(
                InsertingApplication.class,
                home.folder(),
                Map.of(),
                home.folder().toString());
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream parent = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        EmbeddedDatabase database =
                EmbeddedDatabase.start(new EmbeddedDatabaseProperties(Path.of(arguments[0]), 0, Map.of()));
        try (Connection owner = TestHome.connect(database, EmbeddedDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("create table if not exists entry (id bigint primary key)");
            for (long id = 1; id < Long.MAX_VALUE; id++) {
                statement.execute("insert into entry values (" + id + ")");
                parent.println(COMMITTED + id);
            }
        }
    }
}
