package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.notification.News;
import org.whistle.notification.Notices;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockOutcome;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Every reporter was promised a solution by a day; a merge neither moves that day nor lets it be forgotten. */
@WholeApplication
class MergedPromiseTest {

    /** 房屋漏水: fifteen working days, where rubbish has four working hours. */
    private static final String LEAKING_BUILDING = "06-03";

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Notices notices;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_request_that_was_merged_into_a_longer_one_is_overdue_by_its_own_promise_and_told() {
        Receipt leading = loop.fileUpTo(LEAKING_BUILDING, "reportIn");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(request, leading);

        assertThat(loop.view(request).deadline()).isEqualTo(request.deadline()).isBefore(leading.deadline());
        assertThat(family.promiseOf(request).isStopped()).isFalse();
        assertThat(family.promiseOf(leading).isStopped()).isFalse();
        TurnableClock.INSTANCE.turn(Duration.between(TurnableClock.INSTANCE.instant(), request.deadline())
                .plusMinutes(1));
        loop.runDueTimers(request);
        loop.runDueTimers(leading);

        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.OVERDUE);
        assertThat(family.told(leading)).doesNotContain(CaseEventKind.OVERDUE);
        assertThat(notices.page("housing", 0, 500).notices())
                .as("who works on the leading one")
                .anyMatch(notice -> notice.trackingNumber().equals(number(request)) && notice.news() == News.OVERDUE);
        assertThat(family.promiseOf(request).deadline()).isEqualTo(request.deadline());
        assertThat(family.promiseOf(leading).deadline()).isEqualTo(leading.deadline());
        family.toTheEnd(leading);
        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void the_verified_result_of_the_leading_one_keeps_all_promises_at_once() {
        List<Receipt> chain = chainUnder(loop.fileUpTo(Items.RUBBISH, "verifyOnSite"));
        loop.complete(chain.get(0), "verifyOnSite", Map.of("verification", "FAILED", "note", "还有残留"));
        assertThat(chain).noneMatch(request -> family.promiseOf(request).isStopped());
        loop.complete(chain.get(0), "submitResult", FirstOptions.of("submitResult"));

        loop.complete(chain.get(0), "verifyOnSite", FirstOptions.of("verifyOnSite"));

        assertKept(chain);
        family.toTheEnd(chain.get(0));
        chain.forEach(request -> loop.assertEnded(request, Status.CLOSED));
        assertKept(chain);
    }

    @Test
    void so_does_a_solution_in_the_community() {
        List<Receipt> chain = chainUnder(loop.fileUpTo(Items.RUBBISH, "screenRequest"));
        loop.complete(chain.get(0), "screenRequest", Map.of("screening", "SOLVE_IN_COMMUNITY"));

        loop.complete(chain.get(0), "solveInCommunity", FirstOptions.of("solveInCommunity"));

        assertKept(chain);
    }

    @Test
    void a_promise_that_the_leading_one_kept_runs_on_when_the_merge_is_undone_and_no_redo_starts_another() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt follower = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(follower, request);
        List<Clock> before = family.pictureOf(request).clocks();
        List<Clock> behind = family.pictureOf(follower).clocks();
        family.merge(request, leading);
        loop.complete(leading, "submitResult", FirstOptions.of("submitResult"));
        loop.complete(leading, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        loop.complete(leading, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));
        assertThat(family.pictureOf(leading).clocks())
                .filteredOn(Clock::isPromise)
                .hasSize(2);
        assertThat(family.pictureOf(request).clocks())
                .filteredOn(Clock::isPromise)
                .hasSize(1);
        assertKept(List.of(request, follower));

        family.undo(leading, request);

        assertThat(family.pictureOf(request).clocks()).isEqualTo(before);
        assertThat(family.pictureOf(follower).clocks())
                .as("what follows it was not kept by that result, either")
                .isEqualTo(behind);
        assertThat(loop.view(request).deadline()).isEqualTo(request.deadline());
        TurnableClock.INSTANCE.turn(Duration.between(TurnableClock.INSTANCE.instant(), request.deadline())
                .plusMinutes(1));
        loop.runDueTimers(request);
        assertThat(family.told(request)).contains(CaseEventKind.OVERDUE);
        family.toTheEnd(request);
        Stream.of(request, follower).forEach(ended -> loop.assertEnded(ended, Status.CLOSED));
    }

    /** @return the leading one, one merged into it, and one merged into that */
    private List<Receipt> chainUnder(Receipt leading) {
        Receipt middle = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt last = loop.fileUpTo(LEAKING_BUILDING, "checkOnSite");
        family.merge(last, middle);
        family.merge(middle, leading);
        return List.of(leading, middle, last);
    }

    private void assertKept(List<Receipt> requests) {
        assertThat(requests)
                .extracting(family::promiseOf)
                .allSatisfy(promise -> assertThat(promise.outcome()).isEqualTo(ClockOutcome.DONE))
                .extracting(Clock::stoppedAt)
                .containsOnly(family.promiseOf(requests.get(0)).stoppedAt());
    }
}
