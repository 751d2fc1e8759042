package org.whistle.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.casework.Questions;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** The row of a task says whether the resident is waited for, whichever of the two began first. */
@WholeApplication
class WaitingTaskTest {

    private static final String UNIT = "sanitation";

    @Autowired
    private Loop loop;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private CompletableFuture<Void> other;

    @AfterEach
    void everyone_is_done() throws Exception {
        if (other != null) {
            other.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_task_waits_while_a_question_is_open() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Task task = loop.task(request, "reportIn");
        assertThat(waits(task)).isFalse();

        ask(request);
        assertThat(waits(task)).isTrue();

        loop.complete(task, FirstOptions.of("reportIn"));
        Task next = loop.task(request, "submitResult");
        assertThat(waits(next)).as("also of a task that begins later").isTrue();

        transaction.executeWithoutResult(settled -> questions.withdrawNeedless(Family.number(request)));
        assertThat(waits(next)).isFalse();
    }

    @Test
    void it_waits_while_the_clock_stands_for_the_resident_and_for_no_other_reason() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Task task = loop.task(request, "reportIn");

        pause(request, "WEATHER");
        assertThat(waits(task)).isFalse();
        end(request);
        pause(request, "WAITING_FOR_RESIDENT");
        assertThat(waits(task)).isTrue();
        end(request);
        assertThat(waits(task)).isFalse();
    }

    @Test
    void a_task_that_begins_while_somebody_asks_sees_the_question() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Task task = loop.task(request, "reportIn");

        transaction.executeWithoutResult(asking -> {
            ask(request);
            other = CompletableFuture.runAsync(() -> loop.complete(task, FirstOptions.of("reportIn")));
            awaitOneWhoWaits();
        });
        other.get(60, TimeUnit.SECONDS);

        assertThat(waits(loop.task(request, "submitResult"))).isTrue();
    }

    private void awaitOneWhoWaits() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!other.isDone() && System.nanoTime() < end) {
            if (database.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
        }
        assertThat(other).as("completes before the question is there").isNotDone();
    }

    private void ask(Receipt request) {
        database.sql(
                        """
                        insert into whistle.question (tracking_number, unit, text, asked_by, asked_at)
                        values (?, ?, '几号门口？', ?, now())
                        """)
                .params(Family.number(request), UNIT, UNIT)
                .update();
    }

    private void pause(Receipt request, String reason) {
        database.sql(
                        """
                        insert into whistle.deadline_extension
                          (tracking_number, round, kind, reason, length, evidence, asked_by, asked_at)
                        values (?, 0, 'PAUSE', ?, 'P1D', '在外地', ?, now())
                        """)
                .params(Family.number(request), reason, UNIT)
                .update();
        database.sql(
                        """
                        update whistle.deadline_extension
                        set state = 'GRANTED', decided_by = 'supervisor', decided_at = now(), ends_at = now() + interval '1 day'
                        where tracking_number = ? and state = 'ASKED'
                        """)
                .param(Family.number(request))
                .update();
    }

    private void end(Receipt request) {
        database.sql(
                        "update whistle.deadline_extension set ended_at = now() where tracking_number = ? and ended_at is null")
                .param(Family.number(request))
                .update();
    }

    private boolean waits(Task task) {
        return database.sql("select waiting from whistle.open_task where task = ?")
                .param(task.getId())
                .query(Boolean.class)
                .single();
    }
}
