package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.MeetingChange;
import org.whistle.problem.Refusal;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WebSession;
import org.whistle.testing.WholeApplication;

/** What the doors of a joint meeting refuse, and to whom. */
@WholeApplication
class MeetingDoorRefusalsTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private JointMeetings meetings;

    @LocalServerPort
    private int port;

    private Receipt request;
    private MeetingDoor door;

    @BeforeEach
    void a_meeting_is_due() {
        request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        door = new MeetingDoor(
                http, loop, request, loop.task(request, "holdJointMeeting").getId());
    }

    @Test
    void what_is_not_right_is_told_by_its_field_and_nothing_is_a_fault() {
        assertRefused(door.put("/convening", 0, "{\"place\": \"会议室\", \"parties\": []}"), "at");
        assertRefused(
                door.put(
                        "/convening",
                        0,
                        MeetingDoor.convening("[{\"kind\": \"DEPARTMENT\", \"department\": \"nasa\"}]")),
                "parties");
        assertRefused(door.put("/convening", 0, MeetingDoor.convening("[null]")), "parties");
        assertRefused(door.put("/convening", 0, MeetingDoor.convening("[{\"kind\": \"KING\"}]")), "kind");
        assertRefused(door.put("/convening", 0, "{\"at\": \"morgen\", \"place\": \"会议室\"}"), "at");
        assertRefused(
                door.put("/attendance", 0, "{\"attendance\": [{\"party\": 99, \"attendance\": \"CAME\"}]}"), "party");
        assertRefused(door.put("/attendance", 0, "{}"), "attendance");
        assertRefused(door.post("/options", 0, "{\"title\": \" \"}"), "title");
        assertRefused(door.post("/options", 0, "{\"title\": \"致电 0571-88123456\"}"), "title");
        assertRefused(door.put("/options/5/votes", 0, "{\"votes\": []}"), "option");
        assertRefused(door.put("/choice", 0, "{\"option\": 5}"), "option");
        assertRefused(
                door.post("/commitments", 0, "{\"party\": 1, \"what\": \"修\", \"costBearer\": \"NONE\"}"), "byWhen");
        assertRefused(door.put("/summary", 0, "{\"summary\": \"" + "长".repeat(501) + "\"}"), "summary");
        assertRefused(http.put(door.path() + "/summary", "{}").as("street").answer(), "version");
        assertRefused(
                http.put(door.path() + "/summary?version=x", "{}").as("street").answer(), "version");
    }

    @Test
    void only_whole_numbers_that_are_numbers_are_taken() {
        door.post("/options", 0, "{\"title\": \"先修后摊\"}");
        for (String odd : List.of("1.7", "\"3\"", "100001", "-1", "true")) {
            Answer refused = door.put(
                    "/options/1/votes",
                    1,
                    "{\"votes\": [{\"kind\": \"RESIDENTS\", \"inFavour\": 1, \"against\": " + odd + "}]}");
            assertProblem(refused, 400);
            assertThat(refused.at("field")).as(refused.text()).endsWith("against");
            assertThat(refused.at("detail")).contains("反对");
        }
        assertRefused(door.put("/choice", 1, "{\"option\": 1.5}"), "option");
        assertRefused(door.put("/choice", 1, "{\"option\": \"1\"}"), "option");
        assertRefused(
                door.post(
                        "/commitments",
                        1,
                        MeetingDoor.promise(1, "修", "NONE").replace("\"party\": 1", "\"party\": \"1\"")),
                "party");
        Answer unknown = door.put("/attendance", 1, "{\"attendance\": [{\"party\": 99, \"attendance\": \"CAME\"}]}");
        assertThat(unknown.at("detail")).startsWith("参加方");
    }

    @Test
    void the_same_is_not_there_twice_and_what_is_full_says_of_what() {
        String came = "{\"party\": 1, \"attendance\": \"CAME\"}";
        assertRefused(door.put("/attendance", 0, "{\"attendance\": [" + came + ", " + came + "]}"), "party");
        assertRefused(
                door.put(
                        "/convening",
                        0,
                        MeetingDoor.convening(
                                "[{\"kind\": \"STREET\"}, {\"kind\": \"DEPARTMENT\", \"department\": \"street\"}]")),
                "parties");
        door.post("/options", 0, "{\"title\": \"先修后摊\"}");
        assertRefused(door.post("/options", 1, "{\"title\": \"先修后摊\"}"), "title");
        assertRefused(
                door.put("/options/1/votes", 1, "{\"votes\": [{\"kind\": \"STREET\", \"inFavour\": 1}]}"), "votes");
        String many = IntStream.range(0, 31)
                .mapToObj(name -> "{\"kind\": \"OTHER\", \"name\": \"单位" + name + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Answer full = door.put("/convening", 1, MeetingDoor.convening(many));
        assertProblem(full, 409);
        assertThat(full.at("detail")).isEqualTo("参加方 最多 30 条。");
    }

    @Test
    void the_meeting_of_a_merged_request_rests_and_it_is_told_where_the_matter_goes_on() {
        Receipt leading = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        family.merge(request, leading);

        Answer refused = door.put("/summary", 0, "{\"summary\": \"双方愿意再谈。\"}");

        assertProblem(refused, 409);
        assertThat(refused.at("detail")).contains(leading.trackingNumber().value());
    }

    @Test
    void of_a_request_that_has_ended_no_meeting_is_changed() {
        loop.withdraw(request);

        assertProblem(door.put("/summary", 0, "{\"summary\": \"双方愿意再谈。\"}"), 404);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        meetings.change(request.trackingNumber().value(), 0, new MeetingChange.Summarise("双方愿意再谈。")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("already-ended"));
    }

    @Test
    void the_tab_saves_with_the_session_and_its_token_and_not_with_the_session_alone() {
        WebSession street = WebSession.of("street", port);
        String change = door.path() + "/summary?version=0";
        String body = "{\"summary\": \"双方愿意再谈。\"}";

        assertProblem(street.put(change, "application/json", body), 403);
        assertProblem(street.putWithToken(change, body, "a-guess"), 403);
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
                        return door.post("/options", 0, "{\"title\": \"" + title + "\"}");
                    }))
                    .toList();
            assertThat(List.of(both.get(0).get().status(), both.get(1).get().status()))
                    .containsExactlyInAnyOrder(201, 409);
        } finally {
            people.shutdown();
        }
        assertThat(http.get(door.path()).as("street").answer().body().at("/meetings/0/options"))
                .hasSize(1);
    }

    @Test
    void only_who_is_asked_to_hold_the_meeting_changes_it_and_whoever_reads_the_case_reads_it() {
        String change = door.path() + "/summary?version=0";
        String body = "{\"summary\": \"试试\"}";

        assertProblem(http.put(change, body).answer(), 401);
        assertProblem(http.put(change, body).as("housing").answer(), 404);
        assertProblem(http.put(change, body).as("supervisor").answer(), 403);
        assertProblem(http.get(door.path()).as("housing").answer(), 404);
        assertThat(http.get(door.path()).as("supervisor").answer().status()).isEqualTo(200);
        loop.complete(request, "holdJointMeeting", FirstOptions.of("holdJointMeeting"));
        assertProblem(http.put(change, body).as("street").answer(), 404);
        assertProblem(
                http.put(door.path("submitResult") + "/summary?version=1", body)
                        .as("community")
                        .answer(),
                403);
    }

    private static void assertRefused(Answer answer, String field) {
        assertProblem(answer, 400);
        assertThat(answer.at("field")).as(answer.text()).isEqualTo(field);
    }
}
