package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.HandOverDoor.GRID;
import static org.whistle.doors.HandOverDoor.UNIT;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.WholeApplication;

/** Tasks of somebody who is away go to a colleague, or back to the unit, where the rules let them. */
@WholeApplication
class HandOverDoorTest {

    @Autowired
    private HandOverDoor door;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private OtherDistrict districts;

    @BeforeEach
    void colleagues_come() {
        door.come();
    }

    @AfterEach
    void colleagues_leave() {
        door.leave();
    }

    @Test
    void chosen_tasks_go_to_a_colleague_and_the_others_back_to_the_unit() {
        Receipt one = taken("awayhandler");
        Receipt other = taken("awayhandler");
        assertThat(door.peopleOf(UNIT, "supervisor"))
                .containsEntry("awayhandler", 2)
                .containsEntry("colleague", 0);
        assertProblem(door.hand(UNIT, "awayhandler", "colleague", null, " ", HandOverDoor.key(), "supervisor"), 400);
        assertProblem(door.hand(UNIT, "awayhandler", "grid", null, "病假", HandOverDoor.key(), "supervisor"), 400);

        String key = HandOverDoor.key();
        Answer answer = door.hand(UNIT, "awayhandler", "colleague", taskOf(one), "病假", key, "supervisor");
        assertThat(answer.body().path("handed").asInt()).isEqualTo(1);
        assertThat(answer.body().path("left").asInt()).isEqualTo(1);
        assertThat(assignee(one)).isEqualTo("colleague");
        assertThat(assignee(other)).isEqualTo("awayhandler");
        assertThat(caseFile.entriesOf(number(one)))
                .filteredOn(entry -> entry.kind() == CaseEventKind.HANDED_OVER)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .containsEntry("unit", "sanitation")
                        .containsEntry("by", "SUPERVISOR")
                        .doesNotContainKey("note")
                        .containsEntry("outcome", "TO_PERSON"))
                .satisfies(entry -> assertThat(entry.detail().toString()).doesNotContain("awayhandler", "colleague"));
        // pressed twice
        assertThat(door.hand(UNIT, "awayhandler", "colleague", taskOf(one), "病假", key, "supervisor")
                        .body()
                        .path("handed")
                        .asInt())
                .isEqualTo(1);
        assertThat(family.told(one)).containsOnlyOnce(CaseEventKind.HANDED_OVER);

        assertThat(door.hand(UNIT, "awayhandler", null, null, "病假", HandOverDoor.key(), "admin")
                        .body()
                        .path("handed")
                        .asInt())
                .isEqualTo(1);
        assertThat(assignee(other)).isNull();
        assertProblem(door.hand(UNIT, "awayhandler", null, null, "病假", HandOverDoor.key(), "admin"), 409);
    }

    @Test
    void nobody_is_given_their_own_work_to_verify_and_it_is_told_which() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Task result = loop.task(request, "submitResult");
        // somebody of the department works in the grid as well
        identity.createMembership("colleague", GRID);
        tasks.setAssignee(result.getId(), "colleague");
        assertThat(http.submit(result, answers(result)).as("colleague").answer().status())
                .isLessThan(300);
        Task verify = loop.task(request, "verifyOnSite");
        tasks.setAssignee(verify.getId(), "awaygrid");

        Answer answer = door.hand(GRID, "awaygrid", "colleague", null, "休假", HandOverDoor.key(), "supervisor");

        assertThat(answer.body().path("handed").asInt()).isZero();
        assertThat(answer.body().path("refused").path(0).path("why").asText()).contains("不能由其核实");
        assertThat(tasks.createTaskQuery().taskId(verify.getId()).singleResult().getAssignee())
                .isEqualTo("awaygrid");
        assertThat(family.told(request)).doesNotContain(CaseEventKind.HANDED_OVER);
        assertThat(door.hand(GRID, "awaygrid", "grid", null, "休假", HandOverDoor.key(), "supervisor")
                        .body()
                        .path("handed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void tasks_of_somebody_who_has_left_are_found() {
        Receipt request = taken("awayhandler");
        identity.deleteUser("awayhandler");

        assertThat(door.peopleOf(UNIT, "supervisor")).containsEntry("awayhandler", 1);
        assertThat(door.hand(UNIT, "awayhandler", null, null, "离职", HandOverDoor.key(), "supervisor")
                        .body()
                        .path("handed")
                        .asInt())
                .isEqualTo(1);
        assertThat(assignee(request)).isNull();
    }

    @Test
    void of_two_at_once_each_task_goes_once() throws InterruptedException {
        Receipt request = taken("awayhandler");
        String task = taskOf(request);

        List<Integer> answers = AtOnce.answers(
                () -> door.hand(UNIT, "awayhandler", "colleague", task, "病假", HandOverDoor.key(), "supervisor")
                        .status(),
                () -> door.hand(UNIT, "awayhandler", null, task, "病假", HandOverDoor.key(), "admin")
                        .status());

        assertThat(answers).allSatisfy(status -> assertThat(status).isIn(200, 409));
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.HANDED_OVER);
    }

    @Test
    void it_is_for_supervisors_of_the_district_and_administrators() {
        Receipt request = taken("awayhandler");
        for (String account : List.of("sanitation", "street", "modeler")) {
            assertProblem(
                    http.get("/api/supervision/hand-overs/units").as(account).answer(), 403);
            assertProblem(door.hand(UNIT, "awayhandler", null, null, "病假", HandOverDoor.key(), account), 403);
        }
        districts.during(() -> {
            String units = http.get("/api/supervision/hand-overs/units")
                    .as(OtherDistrict.SUPERVISOR)
                    .answer()
                    .text();
            assertThat(units).contains("邻区社区").doesNotContain("环卫", "米市");
            assertProblem(
                    door.hand(UNIT, "awayhandler", null, null, "病假", HandOverDoor.key(), OtherDistrict.SUPERVISOR),
                    400);
            assertThat(assignee(request)).isEqualTo("awayhandler");
        });
    }

    private Receipt taken(String account) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        tasks.setAssignee(taskOf(request), account);
        return request;
    }

    private String taskOf(Receipt request) {
        return loop.task(request, "reportIn").getId();
    }

    private String assignee(Receipt request) {
        return loop.task(request, "reportIn").getAssignee();
    }

    private static Map<String, String> answers(Task task) {
        return FirstOptions.of(task.getTaskDefinitionKey()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> String.valueOf(answer.getValue())));
    }
}
