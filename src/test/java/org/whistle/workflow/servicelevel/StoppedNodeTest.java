package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Standing;
import org.whistle.servicelevel.StepTaken;
import org.whistle.testing.DueTimers;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;

/** Nothing ran for three days; then all that was missed is made up for. */
@WatchedApplication
class StoppedNodeTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final int REQUESTS = 5;
    private static final List<Standing> TO_THE_END = List.of(Standing.values()).subList(1, Standing.values().length);

    @Autowired
    private Loop loop;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Extensions extensions;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private DueTimers timers;

    @Autowired
    private TakenSteps taken;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void monday_nine_o_clock() {
        TurnableClock.INSTANCE.standAt(MONDAY);
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void the_steps_that_were_missed_are_taken_once_in_order_and_told_once() {
        List<Receipt> requests = requests();
        TurnableClock.INSTANCE.turn(Duration.ofDays(3));

        for (List<String> due = due(requests); !due.isEmpty(); due = due(requests)) {
            due.forEach(management::executeJob);
        }

        requests.forEach(this::assertMadeUpFor);
    }

    /** Every job is taken by two, as when a node that was thought dead comes back. */
    @Test
    void several_threads_that_take_the_same_timers_take_every_step_once() throws Exception {
        List<Receipt> requests = requests();
        TurnableClock.INSTANCE.turn(Duration.ofDays(3));

        for (List<String> due = due(requests); !due.isEmpty(); due = due(requests)) {
            executeTwice(due);
        }

        requests.forEach(this::assertMadeUpFor);
    }

    @Test
    void a_pause_that_ended_meanwhile_ends_once_when_it_was_to_end() throws Exception {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");
        String number = request.trackingNumber().value();
        extensions.ask(number, new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD", "台风蓝色预警"));
        loop.complete(request, "decideExtension", java.util.Map.of("extensionDecision", "GRANT", "note", "同意"));
        Instant granted = loop.view(request).deadline();
        TurnableClock.INSTANCE.turn(Duration.ofDays(3));

        for (List<String> due = due(List.of(request)); !due.isEmpty(); due = due(List.of(request))) {
            executeTwice(due);
        }

        assertThat(kinds(number)).containsOnlyOnce(CaseEventKind.RESUMED);
        assertThat(loop.view(request).deadline()).isEqualTo(granted);
        assertThat(extensions.of(number)).singleElement().satisfies(pause -> assertThat(pause.endedAt())
                .isEqualTo(pause.endsAt()));
    }

    /** A burst pipe has two hours, and four departments' clocks beside the promise. */
    private List<Receipt> requests() {
        return IntStream.range(0, REQUESTS)
                .mapToObj(request -> loop.fileUpTo(Items.BURST_PIPE, "reportIn"))
                .toList();
    }

    private List<String> due(List<Receipt> requests) {
        return timers.due(requests.stream()
                .map(request -> request.trackingNumber().value())
                .toList());
    }

    /** Whoever comes second fails, on whatever is gone by then, and does nothing. */
    private void executeTwice(List<String> due) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> jobs = new ArrayList<>();
            due.forEach(job -> jobs.addAll(Collections.nCopies(2, () -> {
                management.executeJob(job);
                return null;
            })));
            List<Future<Void>> done = nodes.invokeAll(jobs);
            for (int job = 0; job < done.size(); job += 2) {
                assertThat(hasWorked(done.get(job)) && hasWorked(done.get(job + 1)))
                        .as("both of two")
                        .isFalse();
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private static boolean hasWorked(Future<Void> job) throws InterruptedException {
        try {
            job.get();
            return true;
        } catch (ExecutionException overtaken) {
            return false;
        }
    }

    private void assertMadeUpFor(Receipt request) {
        String number = request.trackingNumber().value();
        assertThat(clocks.of(number)).hasSize(5).allSatisfy(clock -> {
            assertThat(clock.standing()).isEqualTo(Standing.PUBLISHED);
            assertThat(taken.of(clock.id()))
                    .extracting(step -> step.clock().standing())
                    .isEqualTo(TO_THE_END);
            assertThat(taken.of(clock.id())).extracting(StepTaken::notified).noneMatch(List::isEmpty);
            assertThat(stepsOnFile(number, clock))
                    .as("%s of %s", clock.kind(), clock.department())
                    .isEqualTo(TO_THE_END.stream().map(Standing::name).toList());
        });
    }

    private List<String> stepsOnFile(String number, Clock clock) {
        String name = clock.isPromise() ? "PROMISE" : clock.kind().name();
        String owner = clock.department() == null ? "" : clock.department();
        return caseFile.entriesOf(number).stream()
                .filter(entry -> name.equals(entry.detail().get("clock")))
                .filter(entry -> owner.equals(entry.detail().get("owner")))
                .map(entry -> entry.kind().name())
                .filter(kind -> Arrays.stream(Standing.values())
                        .anyMatch(step -> step.name().equals(kind)))
                .toList();
    }

    private List<CaseEventKind> kinds(String number) {
        return caseFile.entriesOf(number).stream().map(CaseEntry::kind).toList();
    }
}
