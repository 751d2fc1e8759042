package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.HandOverDoor.UNIT;
import static org.whistle.doors.HandOverDoor.key;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Stalled;
import org.whistle.testing.WholeApplication;

/** One key is one wish of a supervisor: sent again it goes on where it broke off, and another wish with it is told apart. */
@WholeApplication
class DeedsSentAgainTest {

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
    private Stalled stalled;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void colleagues_come() {
        door.come();
    }

    @AfterEach
    void colleagues_leave() {
        door.leave();
    }

    @Test
    void another_hand_over_with_the_same_key_is_refused_in_words_and_moves_nothing() {
        String one = taken();
        String other = taken();
        String key = key();
        assertThat(handed(hand("colleague", one, key))).isEqualTo(1);

        Answer otherTask = hand("colleague", other, key);
        Answer otherPerson = hand("sanitation", one, key);

        assertProblem(otherTask, 409);
        assertThat(otherTask.at("detail")).contains("内容与这次不同");
        assertProblem(otherPerson, 409);
        assertThat(assignee(one)).isEqualTo("colleague");
        assertThat(assignee(other)).isEqualTo("awayhandler");
    }

    @Test
    void a_hand_over_that_broke_off_goes_on_with_the_same_key() {
        Receipt first = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String gone = taken(first);
        String left = taken();
        String key = key();
        assertThat(handed(hand("colleague", gone + "," + left, key))).isEqualTo(2);
        // as if the node had stopped between the two
        database.sql("delete from whistle.handed_task where task = ?")
                .param(left)
                .update();
        tasks.setAssignee(left, "awayhandler");

        Answer again = hand("colleague", gone + "," + left, key);

        assertThat(handed(again)).isEqualTo(2);
        assertThat(again.body().path("refused")).isEmpty();
        assertThat(assignee(left)).isEqualTo("colleague");
        assertThat(family.told(first)).containsOnlyOnce(CaseEventKind.HANDED_OVER);
    }

    @Test
    void chosen_tasks_that_are_gone_are_told_and_whoever_has_taken_one_keeps_it() {
        String there = taken();
        String done = taken();
        String claimed = taken();
        loop.complete(
                tasks.createTaskQuery().taskId(done).singleResult(), org.whistle.testing.FirstOptions.of("reportIn"));
        tasks.setAssignee(claimed, "sanitation");

        Answer answer = hand("colleague", there + "," + done + "," + claimed, key());

        assertThat(handed(answer)).isEqualTo(1);
        assertThat(answer.body().path("refused").findValuesAsText("id")).containsExactly(done, claimed);
        assertThat(answer.body().path("refused").findValuesAsText("why")).allMatch(why -> why.contains("已被办理或转走"));
        assertThat(answer.body().path("refused").findValuesAsText("trackingNumber"))
                .as("of others nothing is told")
                .containsOnly("null");
        assertThat(assignee(claimed)).isEqualTo("sanitation");
    }

    @Test
    void why_somebody_is_away_is_kept_where_something_went_and_stands_in_no_case_file() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String task = taken(request);
        String key = key();
        tasks.setAssignee(task, "sanitation");
        assertThat(handed(hand("colleague", task, key))).isZero();
        assertThat(reasons(key)).isEmpty();
        tasks.setAssignee(task, "awayhandler");

        assertThat(handed(hand("colleague", task, key))).isEqualTo(1);
        assertThat(reasons(key)).containsExactly("病假");
        assertThat(caseFile.entriesOf(number(request)).toString()).doesNotContain("病假");
        Answer read = http.get("/api/cases/of-task/" + task).as("colleague").answer();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).doesNotContain("病假");
    }

    @Test
    void another_retry_with_the_same_key_is_refused_and_never_a_fault() throws InterruptedException {
        String step = stalled.stepOf(stalled.watchOf(loop.file(Items.RUBBISH)));
        String key = key();
        assertThat(retry(Stalled.PROCESS, step, key)).isEqualTo(200);
        assertThat(retry(Stalled.PROCESS, "somethingElse", key)).isEqualTo(409);

        stalled.watchOf(loop.file(Items.RUBBISH));
        String both = key();
        List<Integer> answers =
                AtOnce.answers(() -> retry(Stalled.PROCESS, step, both), () -> retry(Stalled.PROCESS, step, both));
        assertThat(answers).containsOnly(200);

        String either = key();
        assertThat(AtOnce.answers(
                        () -> retry(Stalled.PROCESS, step, either),
                        () -> retry(Stalled.PROCESS, "somethingElse", either)))
                .containsAnyOf(200, 409)
                .isSubsetOf(200, 404, 409);
    }

    private int retry(String process, String step, String key) {
        return http.post(
                        "/api/supervision/retries",
                        "{\"key\": \"%s\", \"process\": \"%s\", \"step\": \"%s\", \"reason\": \"已恢复\"}"
                                .formatted(key, process, step))
                .as("supervisor")
                .answer()
                .status();
    }

    private Answer hand(String to, String of, String key) {
        return door.hand(UNIT, "awayhandler", to, of, "病假", key, "supervisor");
    }

    private static int handed(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("handed").asInt();
    }

    private List<String> reasons(String key) {
        return database.sql("select reason from whistle.hand_over where key = ?")
                .param(key)
                .query(String.class)
                .list();
    }

    private String taken() {
        return taken(loop.fileUpTo(Items.RUBBISH, "reportIn"));
    }

    private String taken(Receipt request) {
        String task = loop.task(request, "reportIn").getId();
        tasks.setAssignee(task, "awayhandler");
        return task;
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
