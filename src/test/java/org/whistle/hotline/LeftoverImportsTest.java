package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.whistle.startup.Command;

/** A command may run beside an application that imports at that moment. */
class LeftoverImportsTest {

    private final ImportRows rows = mock(ImportRows.class);

    @Test
    void a_start_to_serve_people_marks_what_a_server_before_left_behind() {
        new ApplicationContextRunner()
                .withBean(ImportRows.class, () -> rows)
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(LeftoverImports.class)
                .run(started -> verify(rows).interruptLeftovers());
    }

    @Test
    void a_command_leaves_running_imports_to_the_application_beside_it() {
        new ApplicationContextRunner()
                .withInitializer(Command::leaveToOthers)
                .withBean(ImportRows.class, () -> rows)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(Importer.class, () -> mock(Importer.class))
                .withUserConfiguration(LeftoverImports.class, ImportQueue.class)
                .run(started -> {
                    assertThat(started).hasSingleBean(ImportQueue.class).doesNotHaveBean(LeftoverImports.class);
                    assertThat(started.getEnvironment().getProperty("whistle.retention.scheduled"))
                            .isEqualTo("false");
                    assertThat(started.getEnvironment().getProperty("spring.datasource.hikari.maximum-pool-size"))
                            .as("the embedded server has 60 connections for the application and what runs beside it")
                            .isEqualTo("4");
                    verify(rows, never()).interruptLeftovers();
                });
    }
}
