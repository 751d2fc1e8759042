package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.servicelevel.Clock;
import org.whistle.testing.Family;
import org.whistle.testing.Family.Picture;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** A merge that is undone finds exactly what was: the same tasks, and the same clocks to the same deadlines. */
@WholeApplication
class UndoneMergeTest {

    private static final Map<String, Object> RETURNED =
            Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责");

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(Items.RUBBISH, "checkOnSite"),
                Arguments.of(Items.RUBBISH, "screenRequest"),
                Arguments.of(Items.RUBBISH, "dispatchWhistle"),
                Arguments.of(Items.NEIGHBOURS, "reportIn"),
                Arguments.of(Items.NEIGHBOURS, "holdJointMeeting"),
                Arguments.of(Items.RUBBISH, "submitResult"),
                Arguments.of(Items.RUBBISH, "verifyOnSite"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void an_undone_merge_finds_the_same_tasks_and_clocks(String item, String task) {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(item, task);

        assertComesBack(leading, request);
    }

    @Test
    void an_undone_merge_finds_who_has_reported_in_and_who_has_not() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");
        loop.complete(loop.reportInOf(request, "police"), FirstOptions.of("reportIn"));

        assertThat(loop.openTasks(request)).containsExactly("reportIn", "reportIn");

        assertComesBack(leading, request);
    }

    @Test
    void an_undone_merge_finds_the_ruling_that_was_asked_for() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        loop.complete(request, "reportIn", RETURNED);

        assertComesBack(leading, request);
    }

    private void assertComesBack(Receipt leading, Receipt request) {
        Picture before = family.pictureOf(request);
        Stage stage = loop.view(request).stage();

        family.merge(request, leading);
        assertThat(loop.view(request).status()).isEqualTo(Status.MERGED);
        assertThat(family.active(request)).isEmpty();
        assertThat(family.pictureOf(request).clocks())
                .filteredOn(clock -> !clock.isStopped())
                .containsExactly(family.promiseOf(request));
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(5));
        loop.runDueTimers(request);
        family.undo(leading, request);

        assertThat(family.pictureOf(request)).isEqualTo(before);
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
        assertThat(loop.view(request).stage()).isEqualTo(stage);
        assertThat(loop.view(request).deadline()).isEqualTo(request.deadline());
        assertThat(loop.view(request).mergedInto()).isNull();
        assertThat(family.told(request)).containsSubsequence(CaseEventKind.MERGED, CaseEventKind.MERGE_UNDONE);
        assertThat(family.told(leading)).endsWith(CaseEventKind.MERGE_RECEIVED, CaseEventKind.MERGE_RELEASED);
        family.toTheEnd(request);
        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void what_screening_has_merged_is_screened_anew_when_the_merge_is_undone() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Clock> before = family.pictureOf(request).clocks();
        loop.complete(request, "screenRequest", Map.of("screening", "MERGE", "mergeInto", number(leading)));
        assertThat(family.active(request)).isEmpty();

        family.undo(leading, request);

        assertThat(loop.openTasks(request)).containsExactly("screenRequest");
        assertThat(family.pictureOf(request).clocks()).isEqualTo(before);
        family.toTheEnd(request);
        loop.assertEnded(request, Status.CLOSED);
    }
}
