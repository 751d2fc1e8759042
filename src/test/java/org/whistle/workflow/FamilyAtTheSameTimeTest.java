package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.problem.Overtaken;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Merges and splits while others work on the same requests. */
@WholeApplication
class FamilyAtTheSameTimeTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Http http;

    @RepeatedTest(10)
    void of_two_requests_that_are_merged_into_each_other_one_leads() throws Exception {
        Receipt one = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Receipt other = loop.fileUpTo(Items.RUBBISH, "screenRequest");

        List<Throwable> failures = AtOnce.failures(() -> family.merge(one, other), () -> family.merge(other, one));

        assertThat(failures).hasSize(1);
        assertThat(Stream.of(one, other).map(request -> loop.view(request).status()))
                .containsExactlyInAnyOrder(Status.OPEN, Status.MERGED);
        assertThat(Stream.of(one, other)
                        .mapToInt(request -> family.active(request).size()))
                .containsExactlyInAnyOrder(0, 1);
    }

    @RepeatedTest(10)
    void a_meeting_of_the_leading_request_is_recorded_while_another_is_merged_into_it() throws Exception {
        Receipt leading = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "screenRequest");
        Task meeting = loop.task(leading, "holdJointMeeting");

        List<Throwable> failures = AtOnce.failures(
                () -> loop.complete(meeting, FirstOptions.of("holdJointMeeting")),
                () -> family.merge(request, leading));

        assertThat(failures).isEmpty();
        assertThat(loop.view(request).status()).isEqualTo(Status.MERGED);
        assertThat(family.told(leading)).contains(CaseEventKind.MEETING_HELD, CaseEventKind.MERGE_RECEIVED);
        family.toTheEnd(leading);
        loop.assertEnded(request, Status.CLOSED);
    }

    @RepeatedTest(10)
    void a_meeting_of_a_request_is_recorded_while_it_is_merged_and_no_task_stays_awake() throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        Task meeting = loop.task(request, "holdJointMeeting");
        int[] status = new int[1];

        List<Throwable> failures = AtOnce.failures(
                () -> status[0] = http.submit(meeting, Map.of("agreement", "AGREED", "minutes", "三方同意本周完成"))
                        .as("street")
                        .answer()
                        .status(),
                () -> family.merge(request, leading));

        assertThat(failures).isEmpty();
        assertThat(status[0]).isIn(204, 409);
        assertThat(loop.view(request).status()).isEqualTo(Status.MERGED);
        assertThat(family.active(request)).isEmpty();
        assertThat(family.told(request).contains(CaseEventKind.MEETING_HELD)).isEqualTo(status[0] == 204);
        family.undo(leading, request);
        assertThat(family.active(request))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly(status[0] == 204 ? "submitResult" : "holdJointMeeting");
        family.toTheEnd(request);
        loop.assertEnded(request, Status.CLOSED);
    }

    @RepeatedTest(10)
    void two_last_parts_that_end_at_once_close_the_whole_once() throws Exception {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.RUBBISH);
        List<Task> last = parts.stream().map(this::lastTask).toList();

        List<Throwable> failures = AtOnce.failures(
                () -> loop.complete(last.get(0), FirstOptions.of("callBack")),
                () -> loop.complete(last.get(1), FirstOptions.of("callBack")));

        assertThat(failures).isEmpty();
        parts.forEach(part -> loop.assertEnded(part, Status.CLOSED));
        loop.assertEnded(whole, Status.CLOSED);
        assertThat(family.told(whole)).containsOnlyOnce(CaseEventKind.CLOSED_WITH_PARTS);
    }

    @RepeatedTest(10)
    void the_last_part_ends_while_the_resident_withdraws_the_whole() throws Exception {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.RUBBISH);
        family.toTheEnd(parts.get(0));
        Task last = lastTask(parts.get(1));

        List<Throwable> failures = AtOnce.failures(
                () -> loop.complete(last, FirstOptions.of("callBack")),
                () -> Overtaken.retry(() -> loop.withdraw(whole)));

        assertThat(failures).hasSizeLessThanOrEqualTo(1);
        Status part = loop.view(parts.get(1)).status();
        Status ended = loop.view(whole).status();
        assertThat(List.of(part, ended))
                .isIn(
                        List.of(Status.CLOSED, Status.CLOSED),
                        List.of(Status.WITHDRAWN, Status.WITHDRAWN),
                        List.of(Status.CLOSED, Status.WITHDRAWN));
        loop.assertEnded(parts.get(1), part);
        loop.assertEnded(whole, ended);
    }

    @RepeatedTest(10)
    void a_leading_request_ends_while_another_is_merged_into_it_and_nobody_is_lost() throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "callBack");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Task callBack = loop.task(leading, "callBack");

        List<Throwable> failures = AtOnce.failures(
                () -> loop.complete(callBack, FirstOptions.of("callBack")), () -> family.merge(request, leading));

        loop.assertEnded(leading, Status.CLOSED);
        if (failures.isEmpty()) {
            loop.assertEnded(request, Status.CLOSED);
        } else {
            assertThat(failures).hasSize(1);
            assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
            assertThat(family.active(request)).hasSize(1);
        }
    }

    @RepeatedTest(10)
    void a_merge_is_undone_while_the_leading_request_ends_and_nobody_is_lost() throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "callBack");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(request, leading);
        Task callBack = loop.task(leading, "callBack");

        List<Throwable> failures = AtOnce.failures(
                () -> loop.complete(callBack, FirstOptions.of("callBack")), () -> family.undo(leading, request));

        loop.assertEnded(leading, Status.CLOSED);
        if (failures.isEmpty()) {
            assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
            family.toTheEnd(request);
        }
        loop.assertEnded(request, Status.CLOSED);
    }

    @RepeatedTest(10)
    void a_merge_is_undone_while_the_result_is_verified_and_no_promise_is_lost() throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(request, leading);
        Task verification = loop.task(leading, "verifyOnSite");

        List<Throwable> failures = AtOnce.failures(
                () -> loop.complete(verification, FirstOptions.of("verifyOnSite")),
                () -> family.undo(leading, request));

        assertThat(failures).isEmpty();
        assertThat(family.promiseOf(leading).isStopped()).isTrue();
        assertThat(family.promiseOf(request).isStopped()).isFalse();
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
    }

    private Task lastTask(Receipt request) {
        for (List<Task> open = family.active(request); ; open = family.active(request)) {
            Task next = open.get(0);
            if (next.getTaskDefinitionKey().equals("callBack")) {
                return next;
            }
            loop.complete(next, FirstOptions.of(next.getTaskDefinitionKey()));
        }
    }
}
