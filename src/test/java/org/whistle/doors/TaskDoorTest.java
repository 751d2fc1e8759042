package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What staff do with tasks over {@code /engine-rest}: their own, completely, once. */
@WholeApplication
class TaskDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Test
    void staff_see_the_tasks_they_are_asked_to_do_and_no_others() {
        Receipt request = loop.file("01-02");
        Task task = loop.task(request, "checkOnSite");
        String list = "/engine-rest/task?processInstanceBusinessKey=" + request.trackingNumber();
        String one = "/engine-rest/task/" + task.getId();

        assertThat(http.get(list).as("grid").answer().body()).hasSize(1);
        assertThat(http.get(list).as("supervisor").answer().body()).hasSize(1);
        assertThat(http.get(list).as("sanitation").answer().body()).isEmpty();
        assertThat(http.get(list).as("modeler").answer().body()).isEmpty();
        assertThat(http.get(one).as("grid").answer().status()).isEqualTo(200);
        assertProblem(http.get(one).as("sanitation").answer(), 404);
        assertProblem(http.get(one + "/form-variables").as("sanitation").answer(), 403);
        assertProblem(submit(task, "sanitation", "{\"finding\": {\"value\": \"CONFIRMED\"}}"), 403);
        assertProblem(
                http.post(one + "/claim", "{\"userId\": \"sanitation\"}")
                        .as("sanitation")
                        .answer(),
                403);
        assertThat(http.get("/engine-rest/task?processInstanceBusinessKey=" + request.trackingNumber()
                                + "&candidateGroup=grid-330105001052")
                        .as("sanitation")
                        .answer()
                        .body())
                .isEmpty();
        assertThat(http.post("/engine-rest/task/count", "{}")
                        .as("modeler")
                        .answer()
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void whoever_is_asked_claims_and_lets_go_but_moves_no_due_date() {
        Receipt request = loop.file("01-02");
        String task = "/engine-rest/task/" + loop.task(request, "checkOnSite").getId();

        assertThat(http.post(task + "/claim", "{\"userId\": \"grid\"}")
                        .as("grid")
                        .answer()
                        .status())
                .isEqualTo(204);
        assertThat(http.get("/engine-rest/task?assignee=grid&processInstanceBusinessKey=" + request.trackingNumber())
                        .as("grid")
                        .answer()
                        .body())
                .hasSize(1);
        assertThat(http.post(task + "/unclaim", "{}").as("grid").answer().status())
                .isEqualTo(204);
        assertProblem(
                http.put(task, "{\"name\": \"x\", \"priority\": 1, \"due\": \"2030-01-01T00:00:00.000+0000\"}")
                        .as("grid")
                        .answer(),
                403);
        assertProblem(
                http.post(
                                task + "/identity-links/delete",
                                "{\"groupId\": \"grid-330105001052\", \"type\": \"candidate\"}")
                        .as("grid")
                        .answer(),
                403);
        assertThat(loop.askedGroup(loop.task(request, "checkOnSite"))).isEqualTo("grid-330105001052");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                     | finding",
                "{\"finding\": {\"value\": \"\"}}                                       | finding",
                "{\"finding\": {\"value\": \"MAYBE\"}}                                  | finding",
                "{\"finding\": {\"value\": 7, \"type\": \"Integer\"}}                   | finding",
                "{\"finding\": {\"value\": \"NOT_FOUND\"}}                              | note",
                "{\"finding\": {\"value\": \"CONFIRMED\"}, \"note\": {\"value\": \"LONG\"}} | note"
            })
    void a_form_answer_that_is_missing_unknown_or_too_long_is_refused_and_the_task_stays(String answers, String field) {
        Receipt request = loop.file("01-02");
        Task task = loop.task(request, "checkOnSite");

        Answer refused = submit(task, "grid", answers.replace("LONG", "长".repeat(2001)));

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
        assertThat(loop.openTasks(request)).containsExactly("checkOnSite");
        assertThat(loop.view(request).history()).hasSize(2);
    }

    @Test
    void a_text_of_many_thousand_characters_is_refused_and_nothing_is_half_stored() {
        Receipt request = loop.file("01-02");
        Task task = loop.task(request, "checkOnSite");

        Answer refused = submit(
                task,
                "grid",
                "{\"finding\": {\"value\": \"CONFIRMED\"}, \"note\": {\"value\": \"" + "长".repeat(50_000) + "\"}}");

        assertProblem(refused, 400);
        assertThat(loop.openTasks(request)).containsExactly("checkOnSite");
    }

    @ParameterizedTest
    @CsvSource({"submit-form", "complete"})
    void a_caseworker_sends_the_fields_of_the_form_and_nothing_else(String deed) {
        Receipt request = loop.file("01-02");
        String task = "/engine-rest/task/" + loop.task(request, "checkOnSite").getId() + "/" + deed;
        for (String foreign : List.of(
                "\"community\": {\"value\": \"x\"}",
                "\"phone\": {\"value\": \"王建国 13812345678\"}",
                "\"outcome\": {\"value\": \"REFUSE\"}",
                "\"note\": {\"value\": \"AAAA\", \"type\": \"Bytes\"}")) {
            Answer refused = http.post(
                            task, "{\"variables\": {\"finding\": {\"value\": \"CONFIRMED\"}, " + foreign + "}}")
                    .as("grid")
                    .answer();

            assertProblem(refused, 400);
        }
        assertThat(loop.openTasks(request)).containsExactly("checkOnSite");
    }

    @ParameterizedTest
    @CsvSource({"bpmnError, errorCode", "bpmnEscalation, escalationCode"})
    void a_caseworker_ends_no_stage_past_its_form(String deed, String member) {
        Receipt request = loop.file("01-02");
        String task = "/engine-rest/task/" + loop.task(request, "checkOnSite").getId() + "/";

        assertProblem(
                http.post(task + deed, "{\"" + member + "\": \"requestRefused\"}")
                        .as("grid")
                        .answer(),
                403);

        assertThat(loop.openTasks(request)).containsExactly("checkOnSite");
    }

    @ParameterizedTest
    @CsvSource({"sanitation", "nobodyatall"})
    void a_task_is_given_to_nobody_whom_it_does_not_ask(String account) {
        Receipt request = loop.file("01-02");
        String task = "/engine-rest/task/" + loop.task(request, "checkOnSite").getId();

        assertProblem(
                http.post(task + "/assignee", "{\"userId\": \"" + account + "\"}")
                        .as("grid")
                        .answer(),
                400);
        assertProblem(
                http.post(task + "/delegate", "{\"userId\": \"" + account + "\"}")
                        .as("grid")
                        .answer(),
                400);
        assertProblem(
                http.put(task, "{\"assignee\": \"" + account + "\"}").as("grid").answer(), 403);

        assertThat(loop.task(request, "checkOnSite").getAssignee()).isNull();
    }

    @Test
    void a_completed_task_is_not_completed_again() {
        Receipt request = loop.file("01-02");
        Task task = loop.task(request, "checkOnSite");
        String answers = "{\"finding\": {\"value\": \"CONFIRMED\"}}";
        assertThat(submit(task, "grid", answers).status()).isEqualTo(204);

        assertProblem(submit(task, "grid", answers), 404);
        assertProblem(
                http.post("/engine-rest/task/" + task.getId() + "/complete", "{}")
                        .as("grid")
                        .answer(),
                404);
        assertThat(loop.openTasks(request)).containsExactly("screenRequest");
    }

    @Test
    void overdue_tasks_stand_in_their_list() {
        Receipt request = loop.file("01-02");
        String overdue = filter("已超期");
        assertThat(http.get(overdue).as("grid").answer().text())
                .doesNotContain(loop.task(request, "checkOnSite").getId());

        TurnableClock.INSTANCE.turn(Duration.ofDays(2));
        try {
            assertThat(http.get(overdue).as("grid").answer().text())
                    .contains("\"" + loop.task(request, "checkOnSite").getId() + "\"");
        } finally {
            TurnableClock.INSTANCE.reset();
        }
    }

    private String filter(String name) {
        for (var filter : http.get("/engine-rest/filter").as("grid").answer().body()) {
            if (filter.path("name").asText().startsWith(name)) {
                return "/engine-rest/filter/" + filter.path("id").asText() + "/list";
            }
        }
        throw new AssertionError("No filter " + name);
    }

    private Answer submit(Task task, String account, String variables) {
        return http.post("/engine-rest/task/" + task.getId() + "/submit-form", "{\"variables\": " + variables + "}")
                .as(account)
                .answer();
    }
}
