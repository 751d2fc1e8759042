package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WebSession;
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

    @LocalServerPort
    private int port;

    private Receipt request;
    private String path;

    @BeforeEach
    void a_meeting_is_due() {
        request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        path = path("holdJointMeeting");
    }

    private String path(String task) {
        return "/api/cases/of-task/" + loop.task(request, task).getId() + "/meeting";
    }

    @Test
    void seven_parties_meet_and_two_of_them_promise_something() {
        Answer convened = put("/convening", 0, convening(SEVEN));
        assertThat(convened.status()).as(convened.text()).isEqualTo(200);
        assertThat(convened.body().at("/meetings/0/parties")).hasSize(7);
        int firm = seat(convened, "PROPERTY_FIRM");
        int owners = seat(convened, "OWNERS_COMMITTEE");
        int housing = seat(convened, "DEPARTMENT");

        Answer attended = put(
                "/attendance",
                1,
                """
                {"attendance": [{"party": %d, "attendance": "ABSENT"}, {"party": %d, "attendance": "CAME"}]}
                """
                        .formatted(seat(convened, "STREET"), firm));
        assertThat(attended.body().at("/meetings/0/parties").findValuesAsText("attendanceText"))
                .contains("缺席", "到会");
        post("/options", 2, "{\"title\": \"先修后摊\", \"text\": \"物业先行维修，费用由维修资金列支\"}");
        post("/options", 3, "{\"title\": \"各修各的\"}");
        Answer voted = put(
                "/options/1/votes",
                4,
                """
                {"votes": [{"kind": "RESIDENTS", "inFavour": 21, "against": 4, "abstained": 2},
                           {"kind": "OWNERS_COMMITTEE", "inFavour": 1}]}
                """);
        assertThat(voted.body().at("/meetings/0/options/0/votes/0/inFavour").asInt())
                .isEqualTo(21);
        put("/choice", 5, "{\"option\": 1}");
        post("/commitments", 6, promise(firm, "完成屋面防水", "MAINTENANCE_FUND"));
        post("/commitments", 7, promise(housing, "指导动用维修资金", "NONE"));
        post("/commitments", 8, promise(owners, "写错了的一条", "NONE"));
        Answer removed =
                http.delete(path + "/commitments/3?version=9").as("street").answer();
        assertThat(removed.body().at("/meetings/0/promises")).hasSize(2);
        Answer ready = put("/summary", 10, "{\"summary\": \"防水工程下月开工。\"}");
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
        Answer seen = http.get(path("submitResult")).as("community").answer();
        assertThat(seen.body().path("editable").asBoolean()).isFalse();
        assertThat(seen.body().path("commitments").findValuesAsText("stateText"))
                .containsExactly("已兑现", "已兑现");
        assertThat(seen.body().at("/meetings/0/minutes").asText()).isEqualTo("三方同意本周完成");
    }

    @Test
    void only_who_is_asked_to_hold_the_meeting_changes_it_and_whoever_reads_the_case_reads_it() {
        String change = path + "/summary?version=0";
        String body = "{\"summary\": \"试试\"}";

        assertProblem(http.put(change, body).answer(), 401);
        assertProblem(http.put(change, body).as("housing").answer(), 404);
        assertProblem(http.put(change, body).as("supervisor").answer(), 403);
        assertProblem(http.get(path).as("housing").answer(), 404);
        assertThat(http.get(path).as("supervisor").answer().status()).isEqualTo(200);
        loop.complete(request, "holdJointMeeting", FirstOptions.of("holdJointMeeting"));
        assertProblem(http.put(change, body).as("street").answer(), 404);
        assertProblem(
                http.put(path("submitResult") + "/summary?version=1", body)
                        .as("community")
                        .answer(),
                403);
    }

    @Test
    void the_adjudicator_settles_option_and_commitments_but_not_who_came() {
        loop.complete(request, "holdJointMeeting", notAgreed());
        loop.complete(request, "holdJointMeeting", notAgreed());
        String dispute = path("ruleOnDispute");
        int version = http.get(dispute)
                .as("supervisor")
                .answer()
                .body()
                .path("version")
                .asInt();

        Answer added = http.post(dispute + "/options?version=" + version, "{\"title\": \"分时段使用\"}")
                .as("supervisor")
                .answer();

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertProblem(
                http.put(dispute + "/attendance?version=" + (version + 1), "{\"attendance\": []}")
                        .as("supervisor")
                        .answer(),
                409);
    }

    @Test
    void what_is_not_right_is_told_by_its_field_and_nothing_is_a_fault() {
        assertRefused(put("/convening", 0, "{\"place\": \"会议室\", \"parties\": []}"), "at");
        assertRefused(
                put("/convening", 0, convening("[{\"kind\": \"DEPARTMENT\", \"department\": \"nasa\"}]")), "parties");
        assertRefused(put("/convening", 0, convening("[null]")), "parties");
        assertRefused(put("/convening", 0, convening("[{\"kind\": \"KING\"}]")), "kind");
        assertRefused(put("/convening", 0, "{\"at\": \"morgen\", \"place\": \"会议室\"}"), "at");
        assertRefused(put("/attendance", 0, "{\"attendance\": [{\"party\": 99, \"attendance\": \"CAME\"}]}"), "party");
        assertRefused(put("/attendance", 0, "{}"), "attendance");
        assertRefused(post("/options", 0, "{\"title\": \" \"}"), "title");
        assertRefused(post("/options", 0, "{\"title\": \"致电 0571-88123456\"}"), "title");
        assertRefused(put("/options/5/votes", 0, "{\"votes\": []}"), "option");
        assertRefused(put("/choice", 0, "{\"option\": 5}"), "option");
        assertRefused(post("/commitments", 0, "{\"party\": 1, \"what\": \"修\", \"costBearer\": \"NONE\"}"), "byWhen");
        assertRefused(put("/summary", 0, "{\"summary\": \"" + "长".repeat(501) + "\"}"), "summary");
        assertProblem(http.put(path + "/summary", "{}").as("street").answer(), 400);
    }

    @Test
    void the_tab_saves_with_the_session_and_its_token_and_not_with_the_session_alone() {
        WebSession street = WebSession.of("street", port);
        String change = path + "/summary?version=0";
        String body = "{\"summary\": \"双方愿意再谈。\"}";

        assertProblem(street.put(change, "application/json", body), 401);
        assertProblem(street.putWithToken(change, body, "a-guess"), 401);
        assertThat(street.putWithToken(change, body, street.token()).status()).isEqualTo(200);
    }

    @RepeatedTest(5)
    void of_two_people_at_once_one_changes_the_meeting_and_the_other_is_told() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> both = List.of("甲方案", "乙方案").stream()
                    .map(title -> people.submit(() -> {
                        start.await();
                        return post("/options", 0, "{\"title\": \"" + title + "\"}");
                    }))
                    .toList();
            assertThat(List.of(both.get(0).get().status(), both.get(1).get().status()))
                    .containsExactlyInAnyOrder(201, 409);
        } finally {
            people.shutdown();
        }
        assertThat(http.get(path).as("street").answer().body().at("/meetings/0/options"))
                .hasSize(1);
    }

    private static void assertRefused(Answer answer, String field) {
        assertProblem(answer, 400);
        assertThat(answer.at("field")).as(answer.text()).isEqualTo(field);
    }

    private static Map<String, Object> notAgreed() {
        return Map.of("agreement", "NOT_AGREED", "minutes", "未谈拢");
    }

    private Answer put(String part, int version, String body) {
        return http.put(path + part + "?version=" + version, body).as("street").answer();
    }

    private Answer post(String part, int version, String body) {
        return http.post(path + part + "?version=" + version, body).as("street").answer();
    }

    private static String convening(String parties) {
        return """
        {"at": "%s", "place": "居委会二楼会议室", "agenda": "屋面漏水", "parties": %s}
        """
                .formatted(Instant.now().plus(Duration.ofDays(3)), parties);
    }

    private static String promise(int party, String what, String costBearer) {
        return """
        {"party": %d, "what": "%s", "byWhen": "%s", "costBearer": "%s"}
        """
                .formatted(party, what, LocalDate.now().plusDays(30), costBearer);
    }

    private static int seat(Answer answer, String kind) {
        for (JsonNode party : answer.body().at("/meetings/0/parties")) {
            if (party.path("kind").asText().equals(kind)) {
                return party.path("id").asInt();
            }
        }
        throw new AssertionError("No seat of " + kind + " in " + answer.text());
    }
}
