package org.whistle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whistle.embedded.InsertingApplication.COMMITTED;
import static org.whistle.embedded.TestHome.ask;
import static org.whistle.embedded.TestHome.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After {@code kill -9} the next start needs no hands, loses nothing and stops nobody else. */
class KilledApplicationTest {

    @Test
    void what_was_committed_is_there_although_the_application_was_killed_and_its_server_ran_on() throws Exception {
        TestHome home = TestHome.used();
        OtherProcess killed = InsertingApplication.on(home).untilItHasSaid(COMMITTED, 500);
        ProcessHandle leftServer = home.server();

        killed.kill();
        assertThat(leftServer.isAlive()).isTrue();

        try (EmbeddedDatabase next = home.start()) {
            assertThat(ask(next, "select id from entry")).containsAll(killed.saidAfter(COMMITTED));
            assertThat(home.server()).isNotEqualTo(leftServer);
            await("the server left behind ends").until(() -> !leftServer.isAlive());
        }
    }

    @Test
    void what_was_committed_is_there_although_the_server_was_killed_too() throws Exception {
        TestHome home = TestHome.used();
        OtherProcess killed = InsertingApplication.on(home).untilItHasSaid(COMMITTED, 500);
        ProcessHandle server = home.server();
        List<ProcessHandle> itsProcesses =
                Stream.concat(Stream.of(server), server.descendants()).toList();

        killed.kill();
        itsProcesses.forEach(ProcessHandle::destroyForcibly);
        assertThat(home.pidFile()).exists();

        try (EmbeddedDatabase next = home.start()) {
            assertThat(ask(next, "select id from entry")).containsAll(killed.saidAfter(COMMITTED));
        }
    }

    @Test
    void a_server_whose_leading_process_alone_was_killed_is_followed_by_the_next() throws Exception {
        TestHome home = TestHome.used();
        OtherProcess killed = InsertingApplication.on(home).untilItHasSaid(COMMITTED, 1);

        home.server().destroyForcibly();
        killed.kill();

        try (EmbeddedDatabase next = home.start()) {
            assertThat(ask(next, "select id from entry")).containsAll(killed.saidAfter(COMMITTED));
        }
    }

    @Test
    void a_living_process_that_got_the_pid_of_a_dead_server_is_left_alone() throws Exception {
        TestHome home = TestHome.used();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            writePidFile(home, stranger.pid() + "\n" + home.folder().resolve("postgres") + "\n1\n5432\n\nlocalhost\n");

            home.start().close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void the_server_of_another_home_is_left_alone() throws Exception {
        TestHome others = TestHome.used();
        TestHome home = TestHome.used();
        try (EmbeddedDatabase othersDatabase = others.start()) {
            Files.copy(others.pidFile(), home.pidFile(), StandardCopyOption.REPLACE_EXISTING);

            try (EmbeddedDatabase ours = home.start()) {
                execute(ours, "create table ours ()");
            }

            assertThat(ask(othersDatabase, "select 1")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0\0\0\0", "no number\n"})
    void a_pid_file_that_the_crash_spoiled_is_no_hindrance(String content) throws Exception {
        TestHome home = TestHome.used();
        writePidFile(home, content);

        home.start().close();
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_made_again() throws Exception {
        TestHome home = TestHome.empty();
        Files.createFile(home.folder().resolve("postgres.unfinished"));
        Files.createFile(home.folder().resolve("postgres.password"));
        Files.createDirectories(home.folder().resolve("postgres/global"));
        Files.createFile(home.folder().resolve("postgres/postgresql.conf"));

        home.start().close();

        assertThat(home.folder().resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void programs_unpacked_by_half_are_removed_and_whole_ones_stay() throws Exception {
        Path home = Files.createDirectories(TestHome.empty().folder().resolve("home"));
        Path half =
                Files.createDirectories(home.resolve("programs/PG-half/bin")).getParent();
        Path whole = Files.createDirectories(home.resolve("programs/PG-whole"));
        Files.createFile(whole.resolve(".exists"));

        Programs.clear(home);

        assertThat(half).doesNotExist();
        assertThat(whole).exists();
    }

    private static void writePidFile(TestHome home, String content) throws IOException {
        Files.writeString(home.pidFile(), content);
    }
}
