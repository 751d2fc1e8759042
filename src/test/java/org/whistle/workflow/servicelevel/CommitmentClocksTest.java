package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;
import org.whistle.meeting.CommitmentMade;
import org.whistle.meeting.CommitmentSettled;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.ClockOutcome;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.Standing;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What a party of a joint meeting promised is measured like any other deed. */
@WholeApplication
class CommitmentClocksTest {

    /** Monday, ten o'clock in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-09T02:00:00Z");

    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");
    private static final Instant END_OF_FRIDAY = Instant.parse("2026-03-13T15:59:00Z");
    private static final AtomicLong NUMBERS = new AtomicLong(9_000_000);

    @Autowired
    private Loop loop;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void monday_ten_o_clock() {
        TurnableClock.INSTANCE.standAt(MONDAY);
    }

    @AfterEach
    void time_goes_on() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void the_time_is_over_in_the_last_minute_of_the_day_that_was_named() {
        Receipt request = loop.file(Items.NEIGHBOURS);

        commit(request, "housing", FRIDAY);
        commit(request, "housing", LocalDate.parse("2026-03-09"));

        assertThat(commitments(request))
                .extracting(Clock::deadline)
                .containsExactly(END_OF_FRIDAY, Instant.parse("2026-03-09T15:59:00Z"));
    }

    @Test
    void two_promises_of_one_department_are_measured_and_settled_one_by_one() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        long first = commit(request, "housing", FRIDAY);
        commit(request, "housing", FRIDAY);

        publish(new CommitmentSettled(number(request), first));

        assertThat(commitments(request)).extracting(Clock::outcome).containsExactly(ClockOutcome.DONE, null);
    }

    @Test
    void a_promise_that_is_not_kept_in_time_climbs_the_ladder() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        commit(request, "housing", FRIDAY);

        TurnableClock.INSTANCE.standAt(END_OF_FRIDAY.minusMillis(1));
        loop.runDueTimers(request);
        assertThat(commitments(request).get(0).standing()).isEqualTo(Standing.DUE_SOON);

        TurnableClock.INSTANCE.turn(Duration.ofMillis(1));
        loop.runDueTimers(request);
        assertThat(commitments(request).get(0).standing()).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void a_request_that_ends_leaves_no_promise_running() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        commit(request, "housing", FRIDAY);

        loop.withdraw(request);

        assertThat(commitments(request)).extracting(Clock::outcome).containsExactly(ClockOutcome.ENDED);
        assertThat(loop.isRunning(request)).isFalse();
    }

    private long commit(Receipt request, String tracker, LocalDate byWhen) {
        long commitment = NUMBERS.incrementAndGet();
        publish(new CommitmentMade(number(request), commitment, tracker, byWhen));
        return commitment;
    }

    private void publish(Object event) {
        transactions.executeWithoutResult(transaction -> events.publishEvent(event));
    }

    private List<Clock> commitments(Receipt request) {
        return clocks.of(number(request)).stream()
                .filter(clock -> clock.kind() == ClockKind.COMMITMENT)
                .toList();
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
