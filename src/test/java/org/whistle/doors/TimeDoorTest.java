package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.CaseDoor.PAUSE;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.doors.CaseDoor.Shown;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What people do about the time of a case: those whom its task asks, and no others. */
@WholeApplication
class TimeDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    private Receipt request;
    private CaseDoor door;

    @BeforeEach
    void a_department_is_called() {
        request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        door = new CaseDoor(http, loop, request);
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void the_case_shows_each_clock_with_its_owner_and_how_it_stands() {
        Shown shown = door.read("reportIn", "sanitation");

        assertThat(shown.clocks())
                .extracting(clock -> clock.path("kind").asText())
                .containsExactlyInAnyOrder("PROMISE", "REPORT_IN", "FIRST_CONTACT", "RESOLUTION");
        JsonNode reportIn = shown.clock("REPORT_IN");
        assertThat(reportIn.path("kindText").asText()).isEqualTo("报到");
        assertThat(reportIn.path("owner").path("name").asText()).isEqualTo("环卫");
        assertThat(reportIn.path("stateText").asText()).isEqualTo("正常");
        assertThat(shown.clock("PROMISE").path("owner").isNull()).isTrue();
        assertThat(shown.answer().body().path("calls").path(0).path("reportInDeadline"))
                .isEqualTo(reportIn.path("deadline"));
    }

    @Test
    void a_deadline_that_has_passed_has_passed_even_before_the_engine_says_so() {
        TurnableClock.INSTANCE.turn(Duration.ofDays(3));

        assertThat(door.read("reportIn", "sanitation").state("REPORT_IN")).isEqualTo("OVERDUE");
        loop.complete(request, "reportIn", Map.of("response", "ACCEPT"));
        assertThat(door.read("submitResult", "sanitation").state("REPORT_IN")).isEqualTo("LATE");
    }

    @Test
    void a_contact_stops_its_clock_and_is_kept() {
        Answer recorded = door.post("contacts", "sanitation", "{\"note\": \"10:20 电话联系，居民说夜里味道最大\"}");

        assertThat(recorded.status()).isEqualTo(204);
        Shown shown = door.read("reportIn", "sanitation");
        assertThat(shown.state("FIRST_CONTACT")).isEqualTo("IN_TIME");
        assertThat(shown.state("REPORT_IN")).isEqualTo("WITHIN_TIME");
        assertThat(shown.answer().text()).contains("承办人员已与您取得联系");
    }

    @Test
    void a_pause_is_asked_by_one_granted_by_another_and_ended_by_who_works() {
        Answer asked = door.post("extensions", "sanitation", PAUSE);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.at("state")).isEqualTo("ASKED");
        assertThat(asked.at("lengthText")).isEqualTo("3 个工作日");
        assertThat(asked.at("askedBy")).isEqualTo("方洁");
        assertThat(door.read("reportIn", "sanitation").deeds()).containsExactly("RECORD_CONTACT");
        assertProblem(door.post("extensions", "sanitation", PAUSE), 409);
        assertThat(loop.askedGroup(loop.task(request, "decideExtension"))).isEqualTo("street-330105001");

        assertThat(door.grant("street").status()).isEqualTo(204);
        Shown paused = door.read("reportIn", "sanitation");
        assertThat(paused.state("PROMISE")).isEqualTo("PAUSED");
        assertThat(paused.state("RESOLUTION")).isEqualTo("PAUSED");
        assertThat(paused.state("REPORT_IN")).isEqualTo("WITHIN_TIME");
        assertThat(paused.deeds()).containsExactly("RECORD_CONTACT", "RESUME");
        JsonNode pause = paused.extensions().get(0);
        assertThat(pause.path("stateText").asText()).isEqualTo("已批准");
        assertThat(pause.path("evidence").asText()).isEqualTo("居民出差，约定周五到场");
        assertThat(pause.path("decidedBy").asText()).isEqualTo("米市巷街道（街道协调员）");
        assertProblem(door.post("extensions", "sanitation", PAUSE), 409);

        Answer resumed = door.post("resumption", "sanitation", "{}");
        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.body().path("endedAt").isNull()).isFalse();
        assertThat(door.read("reportIn", "sanitation").state("PROMISE")).isEqualTo("WITHIN_TIME");
        assertProblem(door.post("resumption", "sanitation", "{}"), 409);
    }

    @Test
    void whoever_asked_does_not_decide_even_where_the_task_asks_them() {
        CaseDoor other = new CaseDoor(http, loop, loop.fileUpTo(Items.RUBBISH, "dispatchWhistle"));
        assertThat(http.post(other.path("dispatchWhistle", "extensions"), PAUSE)
                        .as("street")
                        .answer()
                        .status())
                .isEqualTo(201);

        Answer refused = other.grant("street");

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo("extensionDecision");
        assertThat(loop.openTasks(other.request())).contains("decideExtension");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "extensions", "resumption"})
    void only_those_whom_the_task_asks_act_on_its_case(String deed) {
        String path = door.path("reportIn", deed);
        String body = deed.equals("extensions") ? PAUSE : "{\"note\": \"已联系\"}";

        assertProblem(http.post(path, body).answer(), 401);
        assertProblem(http.post(path, body).as("grid").answer(), 404);
        assertProblem(http.post(path, body).as("housing").answer(), 404);
        assertProblem(http.post(path, body).as("modeler").answer(), 404);
        assertProblem(http.post(path, body).as("supervisor").answer(), 403);
        assertProblem(http.post(path, body).as("admin").answer(), 403);
        assertProblem(http.put(path, body).as("sanitation").answer(), 403);

        Shown shown = door.read("reportIn", "supervisor");
        assertThat(shown.answer().status()).as("the supervisor reads it").isEqualTo(200);
        assertThat(shown.deeds()).isEmpty();
        assertThat(shown.extensions()).isEmpty();
        assertThat(shown.state("FIRST_CONTACT")).isEqualTo("WITHIN_TIME");
    }

    @Test
    void whoever_has_done_the_task_acts_no_more() {
        String before = door.path("reportIn", "contacts");
        loop.complete(request, "reportIn", Map.of("response", "ACCEPT"));

        assertProblem(http.post(before, "{\"note\": \"已联系\"}").as("sanitation").answer(), 404);
    }

    @Test
    void whoever_claimed_the_task_acts_on_its_case() {
        String claim = "/engine-rest/task/" + door.task("reportIn") + "/claim";
        assertThat(http.post(claim, "{\"userId\": \"sanitation\"}")
                        .as("sanitation")
                        .answer()
                        .status())
                .isEqualTo(204);

        assertThat(door.post("contacts", "sanitation", "{\"note\": \"已联系\"}").status())
                .isEqualTo(204);
    }

    @Test
    void after_the_deadline_nobody_asks_any_more() {
        TurnableClock.INSTANCE.turn(Duration.ofDays(30));

        assertThat(door.read("reportIn", "sanitation").deeds()).containsExactly("RECORD_CONTACT");
        assertProblem(door.post("extensions", "sanitation", PAUSE), 409);
    }
}
