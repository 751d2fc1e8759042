package org.whistle.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.workflow.meeting.MeetingRoom.endOf;
import static org.whistle.workflow.meeting.MeetingRoom.inDays;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.meeting.Commitment.State;
import org.whistle.meeting.Commitments;
import org.whistle.meeting.JointMeetings;
import org.whistle.notification.News;
import org.whistle.notification.NoticeWords;
import org.whistle.notification.Notices;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What was promised at a joint meeting is tracked until it is kept or not. */
@WholeApplication
class CommitmentTest {

    @Autowired
    private Loop loop;

    @Autowired
    private JointMeetings meetings;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeWords noticeWords;

    private Receipt request;
    private MeetingRoom room;

    @BeforeEach
    void neighbours_quarrel() {
        sit(loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting"));
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void two_commitments_are_tracked_at_the_same_time_one_by_its_department_one_by_the_community() {
        room.promise("justice", "起草邻里公约", inDays(10));
        room.promise("RESIDENTS_COMMITTEE", "张贴公约", inDays(20));
        room.complete("holdJointMeeting");

        assertThat(room.openTasks()).containsExactly("fulfilCommitment", "fulfilCommitment");
        assertThat(loop.tasksOf(request))
                .extracting(loop::askedGroup)
                .containsExactlyInAnyOrder("department-justice", "community-330105001052");
        assertThat(loop.tasksOf(request))
                .extracting(task -> task.getDueDate().toInstant())
                .containsExactlyInAnyOrder(endOf(inDays(10)), endOf(inDays(20)));

        loop.complete(loop.tasksOf(request).get(0), FirstOptions.of("fulfilCommitment"));
        assertThat(room.openTasks()).containsExactly("fulfilCommitment");
        room.complete("fulfilCommitment");
        assertThat(room.openTasks()).containsExactly("submitResult");
        assertThat(commitments.of(room.number()))
                .extracting(commitment -> commitment.state())
                .containsExactly(State.FULFILLED, State.FULFILLED);
        assertThat(room.told(CaseEventKind.COMMITMENT_FULFILLED))
                .contains("起草邻里公约")
                .doesNotContain("已完工并验收");
    }

    @Test
    void
            a_commitment_kept_or_not_needs_evidence_and_a_broken_one_is_told_to_street_and_district_and_the_lead_goes_on() {
        room.promise("justice", "起草邻里公约", inDays(10));
        room.complete("holdJointMeeting");

        Loop.assertRefused(
                "evidence", () -> loop.complete(request, "fulfilCommitment", Map.of("fulfilment", "NOT_FULFILLED")));
        Loop.assertRefused(
                "evidence", () -> loop.complete(request, "fulfilCommitment", Map.of("fulfilment", "FULFILLED")));
        loop.complete(request, "fulfilCommitment", Map.of("fulfilment", "NOT_FULFILLED", "evidence", "一户拒签"));

        assertThat(room.openTasks()).containsExactly("submitResult");
        assertThat(commitments.of(room.number())).singleElement().satisfies(broken -> {
            assertThat(broken.state()).isEqualTo(State.NOT_FULFILLED);
            assertThat(broken.evidence()).isEqualTo("一户拒签");
        });
        assertThat(room.told(CaseEventKind.COMMITMENT_BROKEN))
                .contains("司法所未兑现承诺")
                .doesNotContain("一户拒签");
        assertThat(notices.page("street", 0, 10_000).notices())
                .filteredOn(notice -> notice.trackingNumber().equals(room.number()))
                .filteredOn(notice -> notice.news() == News.COMMITMENT_BROKEN)
                .singleElement()
                .satisfies(notice ->
                        assertThat(noticeWords.of(notice, Locale.CHINA)).contains("司法所", "起草邻里公约"));
        assertThat(notified("supervisor", News.COMMITMENT_BROKEN)).isTrue();
        assertThat(notified("police", News.COMMITMENT_BROKEN)).isFalse();
    }

    @Test
    void a_withdrawal_lets_open_commitments_lapse() {
        room.promise("justice", "起草邻里公约", inDays(10));
        room.complete("holdJointMeeting");

        loop.withdraw(request);

        loop.assertEnded(request, Status.WITHDRAWN);
        assertThat(commitments.of(room.number())).extracting(one -> one.state()).containsExactly(State.LAPSED);
    }

    private void sit(Receipt filed) {
        request = filed;
        room = new MeetingRoom(loop, meetings, filed);
    }

    private boolean notified(String account, News news) {
        return count(account, news) > 0;
    }

    private long count(String account, News news) {
        return notices.page(account, 0, 10_000).notices().stream()
                .filter(notice -> notice.trackingNumber().equals(room.number()) && notice.news() == news)
                .count();
    }
}
