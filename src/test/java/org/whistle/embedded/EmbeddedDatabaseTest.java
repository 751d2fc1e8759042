package org.whistle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.whistle.embedded.TestHome.ask;
import static org.whistle.embedded.TestHome.connect;
import static org.whistle.embedded.TestHome.execute;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database promises while it runs, and over an ordinary stop. */
class EmbeddedDatabaseTest {

    private static TestHome home;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        home = TestHome.empty();
        database = home.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "jit, off"})
    void is_made_for_keeping_data(String setting, String value) throws Exception {
        assertThat(ask(database, "show " + setting)).containsExactly(value);
    }

    @Test
    void listens_on_this_machine_only() throws Exception {
        int port = URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();

        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(ask(database, "show listen_addresses")).containsExactly("localhost");
        assertThat(outside).allSatisfy(address -> assertThatIOException().isThrownBy(() -> reach(address, port)));
    }

    @ParameterizedTest
    @ValueSource(strings = {EmbeddedDatabase.OWNER, EmbeddedDatabase.APPLICATION})
    void lets_nobody_in_without_the_password(String role) throws Exception {
        connect(database, role).close();

        for (String wrong : new String[] {"", "wrong", null}) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(database, role, wrong));
        }
    }

    @Test
    void keeps_its_password_and_its_data_from_other_people() throws Exception {
        assertThat(permissions("postgres.password")).isEqualTo("rw-------");
        assertThat(permissions("postgres")).isEqualTo("rwx------");
        assertThat(home.folder().resolve("programs"))
                .satisfiesAnyOf(
                        programs -> assertThat(programs).doesNotExist(),
                        programs -> assertThat(permissions("programs")).isEqualTo("rwxr-xr-x"));
        assertThat(Files.readString(home.folder().resolve("postgres.password"))).isEqualTo(database.password());
    }

    @Test
    void gives_the_application_a_role_without_any_privilege() throws Exception {
        try (Connection application = connect(database, EmbeddedDatabase.APPLICATION);
                ResultSet role = application
                        .createStatement()
                        .executeQuery("select rolsuper or rolcreaterole or rolcreatedb or rolreplication"
                                + " or rolbypassrls from pg_roles where rolname = current_user")) {
            assertThat(role.next()).isTrue();
            assertThat(role.getBoolean(1)).isFalse();
        }
    }

    @Test
    void keeps_its_data_and_its_password_over_a_stop_and_takes_the_configured_port() throws Exception {
        TestHome kept = TestHome.used();
        String password;
        try (EmbeddedDatabase first = kept.start()) {
            password = first.password();
            execute(first, "create table note as select '写下来的' as words");
        }
        assertThat(kept.pidFile()).doesNotExist();
        int port = freePort();

        try (EmbeddedDatabase second = kept.startOn(port, Map.of("log_line_prefix", "%m [%p] "))) {
            assertThat(ask(second, "select words from note")).containsExactly("写下来的");
            assertThat(second.password()).isEqualTo(password);
            assertThat(second.jdbcUrl()).contains("localhost:" + port + "/");
            assertThat(ask(second, "show log_line_prefix")).containsExactly("%m [%p] ");
        }
    }

    @Test
    void does_not_touch_another_server_on_the_configured_port() throws Exception {
        try (EmbeddedPostgres other = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.folder().resolve("programs").toFile())
                .setDataDirectory(TestHome.empty().folder().resolve("other"))
                .start()) {
            TestHome refused = TestHome.empty();

            assertThatIllegalStateException()
                    .isThrownBy(() -> refused.startOn(other.getPort(), Map.of()))
                    .withMessageContaining("Port " + other.getPort() + " is taken");

            try (Connection owner = other.getPostgresDatabase().getConnection();
                    ResultSet role = owner.createStatement()
                            .executeQuery("select count(*) from pg_roles where rolname = 'whistle'")) {
                assertThat(role.next()).isTrue();
                assertThat(role.getInt(1)).isZero();
            }
        }
    }

    @Test
    void says_soon_that_it_cannot_start() throws Exception {
        TestHome misconfigured = TestHome.used();

        assertThatIllegalStateException()
                .isThrownBy(() -> misconfigured.startOn(0, Map.of("shared_buffers", "plenty")))
                .withMessageContaining(
                        "does not start in " + misconfigured.folder().resolve("postgres"));
    }

    @Test
    void asks_for_a_lost_password_instead_of_drawing_another() throws Exception {
        TestHome bereft = TestHome.empty();
        Files.createDirectories(bereft.folder().resolve("postgres"));
        Files.writeString(bereft.folder().resolve("postgres").resolve("PG_VERSION"), "17");

        assertThatIllegalStateException().isThrownBy(bereft::start).withMessageContaining("postgres.password");
    }

    @Test
    void a_home_may_be_a_link_to_another_folder() throws Exception {
        TestHome real = TestHome.used();
        Path link = real.folder().resolveSibling(real.folder().getFileName() + "-link");
        Files.createSymbolicLink(link, real.folder());

        new TestHome(link).start().close();
        real.start().close();
    }

    private static String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.folder().resolve(name)));
    }

    private static void reach(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
