package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.DeskDoor.kinds;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Colleague;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Several tasks at once: each by itself, and told by its line. */
@WholeApplication
class DeskDeedsDoorTest {

    private static final String SOLVED = "{\"spokenTo\": \"李女士，电话\", \"measures\": \"已清运，桶已更换\"}";
    private static final String DONE =
            "{\"spokenTo\": \"李女士，电话\", \"measures\": \"已清运，桶已更换\", \"completion\": \"DONE\"}";

    @Autowired
    private DeskDoor desk;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Colleague colleague;

    @BeforeEach
    void there_are_two_officers() {
        colleague.moveIn();
    }

    @AfterEach
    void and_one_again() {
        colleague.moveOut();
    }

    @Test
    void what_somebody_else_has_rests_or_is_not_ones_own_is_told_by_line_and_the_others_are_claimed() {
        String free = task(loop.fileUpTo(Items.RUBBISH, "screenRequest"), "screenRequest");
        String taken = task(loop.fileUpTo(Items.RUBBISH, "screenRequest"), "screenRequest");
        tasks.claim(taken, Colleague.ACCOUNT);
        Receipt merged = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        String rests = task(merged, "screenRequest");
        family.merge(merged, loop.file(Items.RUBBISH));
        String foreign = task(loop.file(Items.RUBBISH), "checkOnSite");
        String mine = task(loop.fileUpTo(Items.RUBBISH, "screenRequest"), "screenRequest");
        tasks.claim(mine, "community");

        Answer answer = desk.claim("community", free, taken, rests, foreign, "no-such-task", mine);

        assertThat(kinds(answer)).containsExactly("DONE", "TAKEN", "RESTS", "GONE", "GONE", "DONE");
        JsonNode outcomes = answer.body().path("outcomes");
        assertThat(outcomes.path(1).path("text").asText()).contains("梁同事");
        assertThat(outcomes.path(3).path("text"))
                .as("as if it were not there")
                .isEqualTo(outcomes.path(4).path("text"));
        assertThat(outcomes.path(3).path("number").isNull()).isTrue();
        assertThat(assignee(free)).isEqualTo("community");
        assertThat(assignee(taken)).isEqualTo(Colleague.ACCOUNT);
        assertThat(assignee(foreign)).isNull();
    }

    @Test
    void of_two_people_who_claim_the_same_in_the_same_moment_each_task_goes_to_one() throws Exception {
        String[] all = IntStream.range(0, 6)
                .mapToObj(made -> task(loop.fileUpTo(Items.RUBBISH, "screenRequest"), "screenRequest"))
                .toArray(String[]::new);

        List<Answer> answers =
                AtOnce.answers(() -> desk.claim("community", all), () -> desk.claim(Colleague.ACCOUNT, all));

        for (int one = 0; one < all.length; one++) {
            List<String> both = new ArrayList<>(List.of(
                    kinds(answers.get(0)).get(one), kinds(answers.get(1)).get(one)));
            assertThat(both).containsExactlyInAnyOrder("DONE", "TAKEN");
            assertThat(assignee(all[one])).isIn("community", Colleague.ACCOUNT);
        }
    }

    @Test
    void supervisors_claim_nothing_of_units_and_others_not_at_all() {
        String task = task(loop.fileUpTo(Items.RUBBISH, "screenRequest"), "screenRequest");

        assertThat(kinds(desk.claim("supervisor", task))).containsExactly("GONE");
        assertThat(kinds(desk.result("supervisor", SOLVED, task))).containsExactly("GONE");
        assertThat(desk.claim("admin", task).status()).isEqualTo(403);
        assertThat(desk.claim("modeler", task).status()).isEqualTo(403);
        assertThat(desk.claim("community").status()).isEqualTo(400);
        assertThat(desk.claim(
                                "community",
                                IntStream.range(0, 101).mapToObj(id -> "t" + id).toArray(String[]::new))
                        .status())
                .isEqualTo(400);
        assertThat(assignee(task)).isNull();
    }

    @Test
    void one_result_closes_the_leading_case_and_tells_which_merged_ones_go_with_it() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt merged = loop.fileUpTo(Items.RUBBISH, "submitResult");
        String rests = task(merged, "submitResult");
        family.merge(merged, leading);
        String task = task(leading, "submitResult");

        Answer answer = desk.result("sanitation", DONE, task, rests);

        assertThat(kinds(answer)).containsExactly("DONE", "RESTS");
        assertThat(answer.body().at("/outcomes/0/also/0").asText()).isEqualTo(number(merged));
        assertThat(loop.openTasks(leading)).containsExactly("verifyOnSite");
    }

    @Test
    void parts_of_one_request_get_the_same_result_each() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.RUBBISH);
        String[] both = parts.stream()
                .map(part -> task(loop.stepUpTo(part, "submitResult"), "submitResult"))
                .toArray(String[]::new);

        Answer answer = desk.result("sanitation", DONE, both);

        assertThat(kinds(answer)).containsExactly("DONE", "DONE");
        parts.forEach(part -> assertThat(loop.openTasks(part)).containsExactly("verifyOnSite"));
    }

    @Test
    void what_does_not_belong_together_or_is_incomplete_is_refused_as_a_whole_and_nothing_is_done() {
        Receipt one = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt other = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt earlier = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String task = task(one, "submitResult");

        Answer matters = desk.result("sanitation", DONE, task, task(other, "submitResult"));
        Answer forms = desk.result("sanitation", DONE, task, task(earlier, "reportIn"));
        Answer incomplete = desk.result("sanitation", "{\"spokenTo\": \"李女士\", \"completion\": \"DONE\"}", task);

        assertThat(List.of(matters.status(), forms.status(), incomplete.status()))
                .containsOnly(400);
        assertThat(matters.at("detail")).contains("不是同一件事");
        assertThat(incomplete.at("field")).isEqualTo("measures");
        assertThat(desk.result("sanitation", "{\"community\": \"1\"}", task).at("field"))
                .isEqualTo("community");
        assertThat(desk.result("sanitation", DONE, task(earlier, "reportIn")).status())
                .isEqualTo(400);
        assertThat(loop.openTasks(one)).containsExactly("submitResult");
        assertThat(loop.openTasks(other)).containsExactly("submitResult");
    }

    @Test
    void what_was_delegated_to_somebody_gets_no_result_from_the_desk() {
        String task = task(loop.fileUpTo(Items.RUBBISH, "submitResult"), "submitResult");
        tasks.setOwner(task, "urbanmanagement");
        tasks.delegateTask(task, "sanitation");

        Answer answer = desk.result("sanitation", DONE, task);

        assertThat(kinds(answer)).containsExactly("DELEGATED");
        assertThat(answer.body().at("/outcomes/0/text").asText()).contains("委派");
    }

    @Test
    void whose_task_it_is_decides_who_gives_its_result() {
        Receipt solving = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        loop.complete(
                solving,
                "screenRequest",
                java.util.Map.of("screening", "SOLVE_IN_COMMUNITY", "reclassify", "KEEP", "publication", "BY_ITEM"));
        String task = task(solving, "solveInCommunity");
        tasks.claim(task, Colleague.ACCOUNT);

        assertThat(kinds(desk.result("community", SOLVED, task))).containsExactly("TAKEN");
        assertThat(kinds(desk.result(Colleague.ACCOUNT, SOLVED, task))).containsExactly("DONE");
    }

    @Test
    void the_workload_names_people_to_their_own_team_and_to_its_supervisors() {
        String task = task(loop.fileUpTo(Items.RUBBISH, "screenRequest"), "screenRequest");
        int before = desk.openOf("community", "梁同事");
        tasks.claim(task, Colleague.ACCOUNT);
        assertThat(desk.openOf("community", "梁同事")).isEqualTo(before + 1);

        JsonNode own = workload("community", "").path("teams").path(0);
        assertThat(own.at("/team/code").asText()).isEqualTo("community-330105001052");
        assertThat(own.path("open").asInt()).isPositive();
        assertThat(own.path("people").findValuesAsText("person")).contains("梁同事", "陆知夏");
        JsonNode below = workload("supervisor", "");
        assertThat(below.path("teams").findValuesAsText("code")).contains("community-330105001052");
        assertThat(below.toString()).doesNotContain("梁同事");
        assertThat(workload("supervisor", "?team=community-330105001052").toString())
                .contains("梁同事");
        assertThat(workload("admin", "").toString()).doesNotContain("梁同事");
        for (String stranger : List.of("admin", "sanitation", "calltaker")) {
            assertNoSuchTeam(stranger, "community-330105001052");
        }
        // a role has people in all districts
        for (String role : List.of("role-grid-worker@", "role-grid-worker@330105", "role-supervisor@330105")) {
            assertNoSuchTeam("grid", role);
            assertNoSuchTeam("supervisor", role);
        }
    }

    private void assertNoSuchTeam(String account, String team) {
        assertThat(http.get("/api/desk/workload?team=" + team)
                        .as(account)
                        .answer()
                        .status())
                .as(account + " " + team)
                .isEqualTo(404);
    }

    private JsonNode workload(String account, String which) {
        return http.get("/api/desk/workload" + which).as(account).answer().body();
    }

    private String task(Receipt request, String key) {
        return loop.task(request, key).getId();
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
