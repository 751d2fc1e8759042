package org.whistle.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.workflow.meeting.MeetingRoom.inDays;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.meeting.JointMeetings;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What anybody reads of a joint meeting on the public board: what was decided and promised, and nobody's name. */
@WholeApplication
class MeetingOnBoardTest {

    /** 物业服务、业委会纠纷: public, and with a joint meeting. */
    private static final String PROPERTY = "07-01";

    @Autowired
    private Loop loop;

    @Autowired
    private JointMeetings meetings;

    @Autowired
    private Family family;

    @Autowired
    private Requests requests;

    @Autowired
    private Http http;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void what_was_decided_and_promised_is_told_with_how_it_stands_and_nothing_else() {
        Receipt request = filed();
        MeetingRoom room = new MeetingRoom(loop, meetings, request);
        assertThat(told(room).path("meetings")).as("before it is held").isEmpty();
        room.convene(TurnableClock.INSTANCE.instant().plusSeconds(86_400));
        room.decide("=1+1 <script>alert(1)</script> 分时段使用");
        room.decide("轮流值守");
        room.promise("justice", "起草邻里公约", inDays(3));
        room.promise("RESIDENTS_COMMITTEE", "张贴公约", inDays(30));
        room.summarise("双方愿意再试一个月。");
        loop.complete(request, "holdJointMeeting", Map.of("agreement", "AGREED", "minutes", "沈梅香同意，李某签字"));

        JsonNode meeting = told(room).path("meetings").path(0);
        assertThat(meeting.path("outcome").asText()).isEqualTo("AGREED");
        assertThat(meeting.path("options").findValuesAsText("chosen")).containsExactly("false", "true");
        assertThat(meeting.path("commitments").findValuesAsText("promisor")).contains("司法所", "居委会");
        assertThat(meeting.path("commitments").findValuesAsText("standing")).containsOnly("OPEN");
        assertThat(told(room).path("jointMeeting").asBoolean()).isTrue();
        String page = page(room);
        assertThat(page)
                .contains("物业服务、业委会纠纷", "轮流值守", "采用", "双方愿意再试一个月。", "起草邻里公约", "各方分担", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "沈梅香", "李某", "二楼会议室", "夜间噪音", "12 号");
        assertThat(http.get("/board?item=" + PROPERTY).answer().text()).contains("class=\"joint\">联商会");

        TurnableClock.INSTANCE.standAt(MeetingRoom.endOf(inDays(4)));
        assertThat(standings(room)).containsExactlyInAnyOrder("OVERDUE", "OPEN");
        loop.complete(loop.tasksOf(request).get(0), FirstOptions.of("fulfilCommitment"));
        assertThat(standings(room)).contains("FULFILLED");
        assertThat(page(room)).contains("已兑现").doesNotContain("已完工并验收");
    }

    @Test
    void a_first_meeting_without_agreement_stays_beside_the_second() {
        Receipt request = filed();
        MeetingRoom room = new MeetingRoom(loop, meetings, request);
        room.decide("分时段使用");
        room.failToAgree();
        assertThat(told(room).path("meetings").findValuesAsText("outcome")).containsExactly("SECOND_MEETING");

        room.failToAgree();

        assertThat(told(room).path("meetings").findValuesAsText("outcome")).containsExactly("SECOND_MEETING", "RULING");
        assertThat(page(room)).contains("没有达成一致，由区里裁决。").doesNotContain("费用分摊未谈拢");
    }

    @Test
    void with_the_request_its_meetings_leave_the_board() {
        Receipt request = filed();
        MeetingRoom room = new MeetingRoom(loop, meetings, request);
        room.decide("分时段使用");
        room.complete("holdJointMeeting");
        assertThat(page(room)).contains("分时段使用");

        loop.withdraw(request);

        assertThat(told(room).path("meetings")).isEmpty();
        assertThat(told(room).path("jointMeeting").asBoolean()).isFalse();
        assertThat(page(room)).doesNotContain("分时段使用");
    }

    @Test
    void what_was_agreed_is_held_back_where_it_names_somebody_who_joined_since() {
        Receipt request = filed();
        MeetingRoom room = new MeetingRoom(loop, meetings, request);
        room.decide("欧阳晓梅家门前分时段使用");
        room.decide("轮流值守");
        room.promise("justice", "上门告知欧阳晓梅", inDays(3));
        room.promise("RESIDENTS_COMMITTEE", "张贴公约", inDays(30));
        room.summarise("欧阳晓梅愿意再试一个月。");
        room.complete("holdJointMeeting");
        assertThat(page(room)).as("nobody of this name has filed").contains("欧阳晓梅家门前分时段使用", "上门告知欧阳晓梅");

        family.merge(requests.file(named("欧阳晓梅")), request);

        assertThat(page(room)).contains("涉及个人", "轮流值守", "张贴公约").doesNotContain("欧阳晓梅");
        JsonNode meeting = told(room).path("meetings").path(0);
        assertThat(meeting.toString()).contains("轮流值守").doesNotContain("欧阳晓梅");
        assertThat(meeting.path("summary").asText()).contains("涉及个人");
    }

    private static NewRequest named(String name) {
        return new NewRequest(
                "物业不修门禁。", PROPERTY, "三官弄 12 号", null, null, new Contact(name, null, null), Channel.PORTAL, null, null);
    }

    private Receipt filed() {
        return loop.carryUpTo(
                new NewRequest(
                        "物业不修门禁。",
                        PROPERTY,
                        "三官弄 12 号",
                        null,
                        null,
                        new Contact("沈梅香", "13812345678", null),
                        Channel.PORTAL,
                        null,
                        null),
                "holdJointMeeting");
    }

    private List<String> standings(MeetingRoom room) {
        return told(room).path("meetings").path(0).path("commitments").findValuesAsText("standing");
    }

    private JsonNode told(MeetingRoom room) {
        return http.get("/api/board/" + room.number()).answer().body();
    }

    private String page(MeetingRoom room) {
        return http.get("/board/" + room.number()).answer().text();
    }
}
