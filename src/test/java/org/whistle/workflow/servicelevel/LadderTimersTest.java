package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Standing;
import org.whistle.servicelevel.StepNotDue;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** The timers of the ladder: one a clock at most, and none of them decides. */
@WholeApplication
class LadderTimersTest {

    /** Monday, nine o'clock in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private static final String URGENT = "02-05";

    @Autowired
    private Loop loop;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Extensions extensions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void monday_nine_o_clock() {
        TurnableClock.INSTANCE.standAt(MONDAY);
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_clock_has_one_timer_in_every_state_and_none_when_all_steps_are_taken() {
        Receipt request = loop.file(URGENT);
        for (Standing standing : Standing.values()) {
            assertThat(promise(request).standing()).isEqualTo(standing);
            if (standing != Standing.PUBLISHED) {
                TurnableClock.INSTANCE.standAt(timer(request).getDuedate().toInstant());
                management.executeJob(timer(request).getId());
            }
        }

        assertThat(timers(request)).isEmpty();
        assertThat(watches(request)).as("it is still running").hasSize(1);

        loop.withdraw(request);
        assertThat(loop.isRunning(request)).isFalse();
    }

    @Test
    void a_paused_clock_has_the_timer_of_its_pause_and_a_stopped_one_has_none() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        loop.complete(request, "submitResult", Map.of("spokenTo", "王女士", "measures", "已清运", "completion", "DONE"));
        assertThat(timers(request)).as("only the promise runs on").hasSize(1);
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        assertThat(timers(request)).isEmpty();
        assertThat(watches(request)).isEmpty();

        Receipt paused = loop.file(Items.NEIGHBOURS);
        pause(paused);

        assertThat(timer(paused).getDuedate())
                .isEqualTo(Date.from(promise(paused).pausedUntil()));
    }

    @Test
    void a_timer_that_is_turned_earlier_takes_no_step_and_goes_back_however_often() {
        Receipt request = loop.file(URGENT);
        Job timer = timer(request);
        Date due = timer.getDuedate();

        for (int turn = 0; turn < 10; turn++) {
            management.setJobDuedate(timer.getId(), Date.from(MONDAY));
            assertThatExceptionOfType(StepNotDue.class).isThrownBy(() -> management.executeJob(timer.getId()));
        }

        assertThat(promise(request).standing()).isEqualTo(Standing.WITHIN_TIME);
        assertThat(timer(request).getDuedate()).isEqualTo(due);
        assertThat(timer(request).getRetries()).isEqualTo(timer.getRetries());
        TurnableClock.INSTANCE.standAt(due.toInstant());
        loop.runDueTimers(request);
        assertThat(promise(request).standing()).isEqualTo(Standing.DUE_SOON);
    }

    @Test
    void a_rule_that_puts_a_step_later_acts_at_once_and_the_step_is_taken_then() {
        Receipt request = overdue(URGENT);
        Date before = timer(request).getDuedate();
        String deployment = repository
                .createDeployment()
                .addString("escalate-delay.dmn", ladder().replace("\"PT2H\"", "\"PT3H\""))
                .deploy()
                .getId();
        try {
            TurnableClock.INSTANCE.standAt(before.toInstant());
            String timer = timer(request).getId();
            assertThatExceptionOfType(StepNotDue.class).isThrownBy(() -> management.executeJob(timer));
            assertThat(promise(request).standing()).isEqualTo(Standing.OVERDUE);

            TurnableClock.INSTANCE.turn(Duration.ofHours(1));
            loop.runDueTimers(request);

            assertThat(promise(request).standing()).isEqualTo(Standing.REMINDED);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void an_overdue_request_that_is_classed_anew_climbs_the_ladder_of_its_new_level() {
        Receipt lessUrgent = overdueAtScreening(URGENT);
        Receipt moreUrgent = overdueAtScreening(Items.RUBBISH);

        reclassify(lessUrgent, Items.RUBBISH);
        reclassify(moreUrgent, URGENT);

        assertThat(timer(lessUrgent).getDuedate().toInstant())
                .as("the next working day")
                .isEqualTo(Instant.parse("2026-03-04T09:30:00Z"));
        assertThat(timer(moreUrgent).getDuedate().toInstant())
                .as("after two hours")
                .isEqualTo(promise(moreUrgent).deadline().plus(Duration.ofHours(2)));
    }

    private Receipt overdue(String item) {
        Receipt request = loop.file(item);
        TurnableClock.INSTANCE.standAt(promise(request).deadline());
        loop.runDueTimers(request);
        return request;
    }

    private Receipt overdueAtScreening(String item) {
        TurnableClock.INSTANCE.standAt(MONDAY);
        Receipt request = overdue(item);
        loop.complete(request, "checkOnSite", Map.of("finding", "CONFIRMED"));
        return request;
    }

    private void reclassify(Receipt request, String item) {
        loop.complete(
                request, "screenRequest", Map.of("screening", "WHISTLE", "reclassify", "CHANGE", "newItem", item));
    }

    private void pause(Receipt request) {
        extensions.ask(
                request.trackingNumber().value(),
                new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD", "台风蓝色预警"));
        loop.complete(request, "decideExtension", Map.of("extensionDecision", "GRANT", "note", "同意"));
    }

    private static String ladder() {
        try {
            return Files.readString(Path.of("decisions/escalate-delay.dmn"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Clock promise(Receipt request) {
        return clocks.of(request.trackingNumber().value()).stream()
                .filter(Clock::isPromise)
                .findFirst()
                .orElseThrow();
    }

    private Job timer(Receipt request) {
        assertThat(timers(request)).hasSize(1);
        return timers(request).get(0);
    }

    private List<Job> timers(Receipt request) {
        return watches(request).stream()
                .flatMap(watch -> management.createJobQuery().processInstanceId(watch.getId()).list().stream())
                .toList();
    }

    private List<ProcessInstance> watches(Receipt request) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request.trackingNumber().value(), ServiceLevelWatchProcess.KEY)
                .list();
    }
}
