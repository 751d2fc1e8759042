package org.whistle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.embedded.InsertingApplication.COMMITTED;
import static org.whistle.embedded.TestHome.ask;

import org.junit.jupiter.api.Test;

/** Two applications never share a home. */
class HomeInUseTest {

    private final String self = Long.toString(ProcessHandle.current().pid());

    @Test
    void a_second_start_is_refused_here_and_in_other_processes_and_does_not_disturb_the_first() throws Exception {
        TestHome home = TestHome.used();
        try (EmbeddedDatabase first = home.start()) {
            assertThatExceptionOfType(HomeInUse.class)
                    .isThrownBy(home::start)
                    .withMessageContainingAll(self, home.folder().toString());

            assertThat(InsertingApplication.on(home).lastWords())
                    .contains("HomeInUse", "process " + self, home.folder().toString());

            assertThat(ask(first, "select 1")).containsExactly("1");
        }
        home.start().close();
    }

    @Test
    void the_home_of_another_process_is_refused_until_that_one_ends() throws Exception {
        TestHome home = TestHome.used();
        OtherProcess other = InsertingApplication.on(home).untilItHasSaid(COMMITTED, 1);

        assertThatExceptionOfType(HomeInUse.class)
                .isThrownBy(home::start)
                .withMessageContainingAll(
                        "process " + other.pid(), home.folder().toString());

        other.kill();
        home.start().close();
    }

    @Test
    void whoever_starts_reads_what_to_do() {
        HomeInUse refusal = new HomeInUse(java.nio.file.Path.of("var"), "4711");

        assertThat(new HomeInUseAnalyzer().analyze(refusal).getDescription()).contains("4711", "var");
        assertThat(new HomeInUseAnalyzer().analyze(refusal).getAction())
                .contains("WHISTLE_HOME", "SPRING_DATASOURCE_URL");
    }
}
