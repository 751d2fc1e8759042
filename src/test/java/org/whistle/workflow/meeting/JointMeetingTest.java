package org.whistle.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.workflow.meeting.MeetingRoom.inDays;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.meeting.Attendance;
import org.whistle.meeting.Commitments;
import org.whistle.meeting.JointMeeting;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.MeetingChange;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Every path of a joint meeting, by name. */
@WholeApplication
class JointMeetingTest {

    @Autowired
    private Loop loop;

    @Autowired
    private JointMeetings meetings;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Family family;

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
    void a_meeting_begins_with_the_residents_their_committee_and_the_departments_called() {
        assertThat(room.latest().seats())
                .extracting(seat -> seat.party().code())
                .containsExactly("RESIDENTS", "RESIDENTS_COMMITTEE", "community", "justice", "police");
        assertThat(loop.askedGroup(loop.task(request, "holdJointMeeting"))).isEqualTo("street-330105001");
    }

    @Test
    void parties_agree_at_once_and_the_lead_does_the_work() {
        room.decide("晚十点后停用水泵");

        room.complete("holdJointMeeting");

        assertThat(room.openTasks()).containsExactly("submitResult");
        assertThat(room.latest().seats()).noneMatch(seat -> seat.attendance() == null);
        assertThat(room.told(CaseEventKind.MEETING_HELD)).contains("达成一致", "晚十点后停用水泵", "到会：居民、居委会、社区、司法所、公安派出所");
    }

    @Test
    void parties_agree_at_the_second_meeting_on_what_the_first_prepared() {
        room.decide("晚十点后停用水泵");
        room.promise("justice", "起草邻里公约", inDays(10));
        room.failToAgree();

        JointMeeting second = room.latest();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.options()).singleElement().satisfies(option -> {
            assertThat(option.title()).isEqualTo("晚十点后停用水泵");
            assertThat(option.chosen()).isFalse();
        });
        assertThat(commitments.of(room.number())).as("nothing is promised yet").isEmpty();

        room.change(new MeetingChange.Choose(1));
        room.complete("holdJointMeeting");
        assertThat(room.openTasks()).containsExactly("fulfilCommitment");
    }

    @Test
    void the_district_rules_after_the_second_meeting_and_the_lead_acts_as_ruled() {
        room.change(new MeetingChange.AddOption("分时段使用", null));
        room.promise("police", "夜间巡查", inDays(5));
        room.failToAgree();
        room.failToAgree();

        assertThat(room.openTasks()).containsExactly("ruleOnDispute");
        assertThat(loop.askedGroup(loop.task(request, "ruleOnDispute"))).isEqualTo("role-supervisor");
        room.change(new MeetingChange.Choose(1));
        room.complete("ruleOnDispute");

        assertThat(room.openTasks()).containsExactly("fulfilCommitment");
        assertThat(room.told(CaseEventKind.DISPUTE_RULED))
                .contains("按裁决办理", "分时段使用")
                .doesNotContain("物业管理条例");
        room.complete("fulfilCommitment");
        assertThat(room.openTasks()).containsExactly("submitResult");
    }

    @Test
    void what_is_offered_stays_in_the_case_file_as_it_stood_when_the_meeting_was_held() {
        room.promise("police", "夜间巡查", inDays(5));
        room.failToAgree();

        assertThat(caseFile.entriesOf(room.number()))
                .filteredOn(entry -> entry.kind() == CaseEventKind.MEETING_HELD)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail().get("promises").toString())
                        .contains("夜间巡查", inDays(5).toString()));
        assertThat(room.told(CaseEventKind.MEETING_HELD)).doesNotContain("夜间巡查");
    }

    @Test
    void of_a_merged_request_no_meeting_is_changed() {
        Receipt leading = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        family.merge(request, leading);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.summarise("双方愿意再谈。"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("merged-away"))
                .satisfies(refusal -> assertThat(refusal.arguments())
                        .containsExactly(leading.trackingNumber().value()));
    }

    @Test
    void the_district_points_to_the_legal_route_and_nothing_that_was_offered_holds() {
        room.promise("police", "夜间巡查", inDays(5));
        room.failToAgree();
        room.failToAgree();

        loop.complete(request, "ruleOnDispute", Map.of("disputeRuling", "LEGAL_ROUTE", "measures", "告知可向法院起诉"));

        assertThat(room.openTasks()).containsExactly("submitResult");
        assertThat(commitments.of(room.number())).isEmpty();
        assertThat(room.told(CaseEventKind.DISPUTE_RULED)).contains("告知法律途径");
    }

    @Test
    void a_party_that_does_not_come_is_recorded() {
        room.absent("police");

        room.complete("holdJointMeeting");

        assertThat(room.told(CaseEventKind.MEETING_HELD)).contains("未到会：公安派出所").doesNotContain("司法所、公安派出所");
        assertThat(room.latest().seats())
                .filteredOn(seat -> seat.attendance() == Attendance.ABSENT)
                .extracting(seat -> seat.party().code())
                .containsExactly("police");
    }

    @Test
    void agreement_needs_a_chosen_option_where_there_are_any() {
        room.change(new MeetingChange.AddOption("甲", null));

        Loop.assertRefused("agreement", () -> room.complete("holdJointMeeting"));

        assertThat(room.openTasks()).containsExactly("holdJointMeeting");
        assertThat(room.latest().isOpen()).isTrue();
    }

    @Test
    void a_request_is_withdrawn_during_a_meeting_and_nothing_waits_any_more() {
        room.decide("分时段使用");

        loop.withdraw(request);

        loop.assertEnded(request, Status.WITHDRAWN);
    }

    @Test
    void what_is_done_again_may_be_met_on_again() {
        room.failToAgree();
        for (String task : List.of("holdJointMeeting", "submitResult", "verifyOnSite")) {
            room.complete(task);
        }
        evaluations.answer(room.number(), request.secret(), new Answer(false, Satisfaction.NOT_SATISFIED, null));
        room.complete("dispatchWhistle");
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        loop.tasksOf(request).forEach(task -> loop.complete(task, FirstOptions.of("reportIn")));

        assertThat(room.openTasks()).containsExactly("holdJointMeeting");
        assertThat(room.latest().round()).isEqualTo(1);
        assertThat(room.latest().number()).isEqualTo(1);
        assertThat(meetings.of(room.number())).hasSize(3);
    }

    private void sit(Receipt filed) {
        request = filed;
        room = new MeetingRoom(loop, meetings, filed);
    }
}
