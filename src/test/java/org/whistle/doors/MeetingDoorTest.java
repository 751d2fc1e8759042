package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A joint meeting as the street prepares and holds it over HTTP. */
@WholeApplication
class MeetingDoorTest {

    private static final String SEVEN =
            """
            [{"kind": "RESIDENTS"}, {"kind": "RESIDENTS_COMMITTEE"}, {"kind": "OWNERS_COMMITTEE", "name": "一清新村业委会"},
             {"kind": "PROPERTY_FIRM", "name": "一清物业"}, {"kind": "DEPARTMENT", "department": "housing"},
             {"kind": "DEPARTMENT", "department": "justice"}, {"kind": "STREET"}]
            """;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    private Receipt request;
    private MeetingDoor door;

    @BeforeEach
    void a_meeting_is_due() {
        request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        door = new MeetingDoor(
                http, loop, request, loop.task(request, "holdJointMeeting").getId());
    }

    @Test
    void seven_parties_meet_and_two_of_them_promise_something() {
        Answer convened = door.put("/convening", 0, MeetingDoor.convening(SEVEN));
        assertThat(convened.status()).as(convened.text()).isEqualTo(200);
        assertThat(convened.body().at("/meetings/0/parties")).hasSize(7);
        int firm = MeetingDoor.seat(convened, "PROPERTY_FIRM");
        int owners = MeetingDoor.seat(convened, "OWNERS_COMMITTEE");
        int housing = MeetingDoor.seat(convened, "DEPARTMENT");

        Answer attended = door.put(
                "/attendance",
                1,
                """
                {"attendance": [{"party": %d, "attendance": "ABSENT"}, {"party": %d, "attendance": "CAME"}]}
                """
                        .formatted(MeetingDoor.seat(convened, "STREET"), firm));
        assertThat(attended.body().at("/meetings/0/parties").findValuesAsText("attendanceText"))
                .contains("缺席", "到会");
        door.post("/options", 2, "{\"title\": \"先修后摊\", \"text\": \"物业先行维修，费用由维修资金列支\"}");
        door.post("/options", 3, "{\"title\": \"各修各的\"}");
        Answer voted = door.put(
                "/options/1/votes",
                4,
                """
                {"votes": [{"kind": "RESIDENTS", "inFavour": 21, "against": 4, "abstained": 2},
                           {"kind": "OWNERS_COMMITTEE", "inFavour": 1}]}
                """);
        assertThat(voted.body().at("/meetings/0/options/0/votes/0/inFavour").asInt())
                .isEqualTo(21);
        door.put("/choice", 5, "{\"option\": 1}");
        door.post("/commitments", 6, MeetingDoor.promise(firm, "完成屋面防水", "MAINTENANCE_FUND"));
        door.post("/commitments", 7, MeetingDoor.promise(housing, "指导动用维修资金", "NONE"));
        door.post("/commitments", 8, MeetingDoor.promise(owners, "写错了的一条", "NONE"));
        Answer removed = http.delete(door.path() + "/commitments/3?version=9")
                .as("street")
                .answer();
        assertThat(removed.body().at("/meetings/0/promises")).hasSize(2);
        Answer ready = door.put("/summary", 10, "{\"summary\": \"防水工程下月开工。\"}");
        assertThat(ready.body().path("version").asInt()).isEqualTo(11);

        loop.complete(request, "holdJointMeeting", FirstOptions.of("holdJointMeeting"));

        assertThat(loop.openTasks(request)).containsExactly("fulfilCommitment", "fulfilCommitment");
        assertThat(loop.tasksOf(request))
                .extracting(loop::askedGroup)
                .containsExactlyInAnyOrder("department-housing", "community-330105001052");
        String followed = http.get("/api/requests/" + request.trackingNumber() + "?secret=" + request.secret())
                .with("Accept-Language", "zh-CN")
                .answer()
                .text();
        assertThat(followed)
                .contains("未到会：街道", "先修后摊", "防水工程下月开工。", "物业企业承诺：完成屋面防水", "维修资金列支", "住建（房管）承诺")
                .doesNotContain("一清物业", "三方同意本周完成");
        loop.tasksOf(request).forEach(task -> loop.complete(task, FirstOptions.of("fulfilCommitment")));
        Answer seen = http.get(door.path("submitResult")).as("community").answer();
        assertThat(seen.body().path("editable").asBoolean()).isFalse();
        assertThat(seen.body().path("commitments").findValuesAsText("stateText"))
                .containsExactly("已兑现", "已兑现");
        assertThat(seen.body().at("/meetings/0/minutes").asText()).isEqualTo("三方同意本周完成");
    }

    @Test
    void the_adjudicator_chooses_and_adds_and_rewrites_nothing() {
        door.post("/options", 0, "{\"title\": \"分时段使用\"}");
        door.post("/commitments", 1, MeetingDoor.promise(1, "轮流值守", "NONE"));
        loop.complete(request, "holdJointMeeting", notAgreed());
        loop.complete(request, "holdJointMeeting", notAgreed());
        String dispute = door.path("ruleOnDispute");
        int version = http.get(dispute)
                .as("supervisor")
                .answer()
                .body()
                .path("version")
                .asInt();

        assertProblem(
                http.delete(dispute + "/options/1?version=" + version)
                        .as("supervisor")
                        .answer(),
                409);
        assertProblem(
                http.delete(dispute + "/commitments/1?version=" + version)
                        .as("supervisor")
                        .answer(),
                409);
        assertProblem(
                http.put(dispute + "/attendance?version=" + version, "{\"attendance\": []}")
                        .as("supervisor")
                        .answer(),
                409);
        Answer chosen = http.put(dispute + "/choice?version=" + version, "{\"option\": 1}")
                .as("supervisor")
                .answer();
        assertThat(chosen.body().at("/meetings/0/options/0/chosen").asBoolean()).isTrue();
        Answer added = http.post(
                        dispute + "/commitments?version=" + (version + 1), MeetingDoor.promise(2, "划出时段", "NONE"))
                .as("supervisor")
                .answer();
        assertThat(added.body().at("/meetings/0/promises").findValuesAsText("standingText"))
                .containsExactly("承诺", "区里裁定");
    }

    private static Map<String, Object> notAgreed() {
        return Map.of("agreement", "NOT_AGREED", "minutes", "未谈拢");
    }
}
