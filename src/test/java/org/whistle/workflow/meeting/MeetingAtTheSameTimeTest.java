package org.whistle.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.Commitment.State;
import org.whistle.meeting.Commitments;
import org.whistle.meeting.JointMeetings;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Joint meetings and commitments, with several people at the same moment. */
@WholeApplication
class MeetingAtTheSameTimeTest {

    private static final Map<String, String> AGREED = Map.of("agreement", "AGREED", "minutes", "三方同意");
    private static final Map<String, String> KEPT = Map.of("fulfilment", "FULFILLED", "evidence", "已张贴");

    @Autowired
    private Loop loop;

    @Autowired
    private JointMeetings meetings;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Http http;

    private Receipt request;
    private MeetingRoom room;

    @BeforeEach
    void two_parties_offer_something() {
        request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        room = new MeetingRoom(loop, meetings, request);
        room.promise("justice", "起草邻里公约", MeetingRoom.inDays(10));
        room.promise("RESIDENTS_COMMITTEE", "张贴公约", MeetingRoom.inDays(20));
    }

    @RepeatedTest(5)
    void a_resident_withdraws_while_a_meeting_is_recorded_and_no_commitment_stays_open() throws Exception {
        String withdrawal = "/api/requests/" + room.number() + "/withdrawal?secret=" + request.secret();
        Task task = loop.task(request, "holdJointMeeting");

        List<Integer> statuses = AtOnce.answers(
                () -> http.post(withdrawal, "{}").answer().status(),
                () -> http.submit(task, AGREED).as("street").answer().status());

        assertThat(statuses).contains(200).isSubsetOf(200, 204, 404, 409);
        loop.assertEnded(request, Status.WITHDRAWN);
        assertThat(commitments.of(room.number())).extracting(Commitment::state).doesNotContain(State.OPEN);
    }

    @RepeatedTest(5)
    void two_record_the_same_meeting_and_it_is_recorded_once() throws Exception {
        Task task = loop.task(request, "holdJointMeeting");
        Supplier<Integer> recorded =
                () -> http.submit(task, AGREED).as("street").answer().status();

        List<Integer> statuses = AtOnce.answers(recorded, recorded);

        assertThat(statuses).containsOnlyOnce(204).isSubsetOf(204, 400, 404, 409);
        assertThat(meetings.of(room.number())).hasSize(1);
        assertThat(commitments.of(room.number())).hasSize(2);
    }

    @RepeatedTest(5)
    void two_commitments_are_settled_at_once_and_the_lead_goes_on_once() throws Exception {
        room.complete("holdJointMeeting");
        List<Task> tasks = loop.tasksOf(request);

        List<Integer> statuses = AtOnce.answers(
                () -> http.submit(tasks.get(0), KEPT).as("admin").answer().status(),
                () -> http.submit(tasks.get(1), KEPT).as("admin").answer().status());

        assertThat(statuses).containsExactly(204, 204);
        assertThat(room.openTasks()).containsExactly("submitResult");
    }
}
