package org.whistle.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.workflow.meeting.MeetingRoom.inDays;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.Commitments;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.MeetingChange;
import org.whistle.notification.News;
import org.whistle.notification.Notices;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What was promised at meetings and what the district orders after them, told apart; and what is too late to hold. */
@WholeApplication
class DistrictOrdersTest {

    @Autowired
    private Loop loop;

    @Autowired
    private JointMeetings meetings;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Notices notices;

    @Autowired
    private Http http;

    private Receipt request;
    private MeetingRoom room;

    @BeforeEach
    void neighbours_quarrel() {
        request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        room = new MeetingRoom(loop, meetings, request);
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void what_the_district_adds_is_told_as_its_order_and_what_was_offered_as_a_promise() {
        room.promise("police", "夜间巡查", inDays(5));
        room.failToAgree();
        room.failToAgree();
        room.promise("justice", "出具法律意见", inDays(6));
        room.complete("ruleOnDispute");

        assertThat(room.told(CaseEventKind.COMMITMENT_MADE))
                .contains("公安派出所承诺：夜间巡查")
                .doesNotContain("法律意见");
        assertThat(room.told(CaseEventKind.COMMITMENT_ORDERED)).contains("区里裁定由司法所办理：出具法律意见");
        loop.tasksOf(request).forEach(task -> loop.complete(task, FirstOptions.of("fulfilCommitment")));
        assertThat(room.told(CaseEventKind.ORDER_FULFILLED)).contains("司法所已办理区里裁定的事项：出具法律意见");
        assertThat(room.told(CaseEventKind.COMMITMENT_FULFILLED)).doesNotContain("法律意见");
    }

    @Test
    void an_order_that_is_not_done_is_told_as_such() {
        room.failToAgree();
        room.failToAgree();
        room.promise("justice", "出具法律意见", inDays(6));
        room.complete("ruleOnDispute");

        loop.complete(request, "fulfilCommitment", Map.of("fulfilment", "NOT_FULFILLED", "evidence", "材料不全"));

        assertThat(commitments.of(room.number())).singleElement().matches(Commitment::ordered);
        assertThat(room.told(CaseEventKind.ORDER_BROKEN)).contains("司法所未办理区里裁定的事项：出具法律意见");
        assertThat(notices.page("street", 0, 10_000).notices())
                .filteredOn(notice -> notice.trackingNumber().equals(room.number()))
                .extracting(notice -> notice.news())
                .contains(News.ORDER_BROKEN)
                .doesNotContain(News.COMMITMENT_BROKEN);
    }

    @Test
    void a_promise_whose_day_went_by_binds_nobody_any_more() {
        room.promise("justice", "起草邻里公约", inDays(3));
        room.failToAgree();
        TurnableClock.INSTANCE.turn(Duration.ofDays(5));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.complete("holdJointMeeting"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("promise-overdue"))
                .satisfies(refusal -> assertThat(refusal.arguments()).contains("司法所", "起草邻里公约"));
        room.failToAgree();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.complete("ruleOnDispute"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("promise-overdue"));
        room.change(new MeetingChange.RemovePromise(1));
        room.complete("ruleOnDispute");

        assertThat(commitments.of(room.number())).isEmpty();
        assertThat(room.openTasks()).containsExactly("submitResult");
        assertThat(room.latest().promises()).as("stays on record").hasSize(1);
    }

    @Test
    void whoever_records_is_told_whose_promise_is_too_late() {
        room.promise("RESIDENTS_COMMITTEE", "张贴公约", inDays(3));
        room.failToAgree();
        TurnableClock.INSTANCE.turn(Duration.ofDays(5));

        Answer refused = http.submit(
                        loop.task(request, "holdJointMeeting"), Map.of("agreement", "AGREED", "minutes", "一致"))
                .as("street")
                .with("Accept-Language", "zh-CN")
                .answer();

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("message")).contains("居委会的承诺“张贴公约”", "删除");
    }
}
