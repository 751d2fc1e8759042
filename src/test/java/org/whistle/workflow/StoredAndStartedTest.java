package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What is stored, what is started and what is on record commit together or not at all. */
@WholeApplication
class StoredAndStartedTest {

    @Autowired
    private Loop loop;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    @Test
    void a_filing_that_is_rolled_back_leaves_nothing_in_the_tables_the_engine_or_the_case_file() {
        Receipt[] filed = new Receipt[1];

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    filed[0] = loop.file("01-02");
                    throw new IllegalStateException("the power fails");
                }));

        assertThat(rowsOf(filed[0])).isZero();
        assertThat(loop.isRunning(filed[0])).isFalse();
    }

    @Test
    void a_step_that_is_rolled_back_leaves_the_task_and_the_case_file_as_they_were() {
        Receipt request = loop.file("01-02");
        long before = rowsOf(request);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    loop.complete(request, "checkOnSite", FirstOptions.of("checkOnSite"));
                    throw new IllegalStateException("the power fails");
                }));

        assertThat(loop.openTasks(request)).containsExactly("checkOnSite");
        assertThat(rowsOf(request)).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(request.trackingNumber().value())
                        .count())
                .as("the loop, its stage and the watch of the promise")
                .isEqualTo(3);
    }

    private long rowsOf(Receipt request) {
        return database.sql(
                        """
                        select (select count(*) from whistle.resident_request where tracking_number = :number)
                             + (select count(*) from whistle.case_event where case_key = :number)
                        """)
                .param("number", request.trackingNumber().value())
                .query(Long.class)
                .single();
    }
}
