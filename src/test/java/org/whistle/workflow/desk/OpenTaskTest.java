package org.whistle.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Whatever moves a task of the engine, by whichever way, moves its row. */
@WholeApplication
class OpenTaskTest {

    private static final String GRID = "grid-330105001052";

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_task_has_a_row_from_its_beginning_to_its_end() {
        Receipt request = loop.file(Items.RUBBISH);
        Task task = loop.task(request, "checkOnSite");

        assertThat(row(task))
                .containsEntry("number", Family.number(request))
                .containsEntry("step", "checkOnSite")
                .containsEntry("team", GRID)
                .containsEntry("assignee", null)
                .containsEntry("returned", false)
                .containsEntry("resting", false)
                .containsEntry("due", Timestamp.from(task.getDueDate().toInstant()));

        loop.complete(task, FirstOptions.of("checkOnSite"));

        assertThat(rows(task)).isEmpty();
        assertThat(row(loop.task(request, "screenRequest"))).containsEntry("team", "community-330105001052");
    }

    @Test
    void it_follows_who_has_the_task_by_when_it_is_due_and_whom_it_asks() {
        Task task = loop.task(loop.file(Items.RUBBISH), "checkOnSite");
        Instant due = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);

        tasks.claim(task.getId(), "grid");
        tasks.setDueDate(task.getId(), Date.from(due));

        assertThat(row(task)).containsEntry("assignee", "grid").containsEntry("due", Timestamp.from(due));

        tasks.setAssignee(task.getId(), null);
        tasks.setDueDate(task.getId(), null);
        tasks.addCandidateGroup(task.getId(), "street-330105001");
        assertThat(row(task)).as("of two, the first by name").containsEntry("team", GRID);
        tasks.deleteCandidateGroup(task.getId(), GRID);

        assertThat(row(task)).containsEntry("assignee", null).containsEntry("team", "street-330105001");
        assertThat(database.sql("select due = 'infinity' from whistle.open_task where task = ?")
                        .param(task.getId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void it_rests_while_its_request_is_merged_and_goes_with_its_instance() {
        Receipt leading = loop.file(Items.RUBBISH);
        Receipt request = loop.file(Items.RUBBISH);
        Task task = loop.task(request, "checkOnSite");

        family.merge(request, leading);
        assertThat(row(task)).containsEntry("resting", true);
        family.undo(leading, request);
        assertThat(row(task)).containsEntry("resting", false);

        runtime.deleteProcessInstance(loop.instance(request).getId(), "by an administrator", false, true, true, false);
        assertThat(rows(task)).isEmpty();
    }

    @Test
    void the_task_of_a_role_is_of_the_district_of_its_case() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        assertThat(row(loop.task(request, "callBack")))
                .containsEntry("team", "role-call-taker@330105")
                .containsEntry("returned", false);
    }

    @Test
    void what_comes_back_says_so() {
        Receipt failed = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        loop.complete(failed, "verifyOnSite", Map.of("verification", "FAILED", "note", "门口还有两袋"));
        assertThat(row(loop.task(failed, "submitResult"))).containsEntry("returned", true);

        Receipt again = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(
                again,
                "callBack",
                Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED", "note", "还在", "reason", "CAME_BACK"));
        assertThat(loop.tasksOf(again)).isNotEmpty().allSatisfy(task -> assertThat(row(task))
                .containsEntry("returned", !task.getTaskDefinitionKey().equals("reviewEvaluation")));
    }

    @Test
    void a_start_mends_what_is_missing_wrong_or_too_much() {
        Task asked = loop.task(loop.file(Items.RUBBISH), "checkOnSite");
        Task missing = loop.task(loop.file(Items.RUBBISH), "checkOnSite");
        Task wrong = loop.task(loop.file(Items.RUBBISH), "checkOnSite");
        Map<String, Object> before = row(missing);
        database.sql("delete from whistle.open_task where task = ?")
                .param(missing.getId())
                .update();
        database.sql("update whistle.open_task set team = 'nobody' where task = ?")
                .param(wrong.getId())
                .update();
        database.sql("update whistle.open_task set waiting = true where task = ?")
                .param(asked.getId())
                .update();
        database.sql("insert into whistle.open_task values ('gone', null, 'x', null, null, null, now(), false, false)")
                .update();

        assertThat(watch()).isEqualTo(4);

        assertThat(row(missing)).isEqualTo(before);
        assertThat(row(wrong)).containsEntry("team", GRID);
        assertThat(row(asked)).containsEntry("waiting", false);
        assertThat(watch()).as("and finds nothing more").isZero();
    }

    @Test
    void a_task_whose_instance_moves_to_another_model_follows_to_its_step() {
        Task task = loop.task(loop.file(Items.RUBBISH), "checkOnSite");

        // what the engine writes when it migrates an instance
        database.sql("update act_ru_task set task_def_key_ = 'lookOnSite' where id_ = ?")
                .param(task.getId())
                .update();
        assertThat(row(task)).containsEntry("step", "lookOnSite");
        database.sql("update act_ru_task set task_def_key_ = 'checkOnSite' where id_ = ?")
                .param(task.getId())
                .update();
    }

    @Test
    void triggers_that_were_switched_off_work_again_after_a_start_and_a_moment_is_the_same_from_any_zone() {
        database.sql("alter table act_ru_task disable trigger whistle_follow_change")
                .update();
        Task task = loop.task(loop.file(Items.RUBBISH), "checkOnSite");
        tasks.claim(task.getId(), "grid");
        assertThat(row(task)).containsEntry("assignee", null);

        assertThat(watch()).isEqualTo(1);

        assertThat(row(task)).containsEntry("assignee", "grid");
        tasks.setAssignee(task.getId(), null);
        assertThat(row(task)).containsEntry("assignee", null);
        assertThat(amissFrom("Pacific/Auckland")).isZero();
    }

    private long amissFrom(String zone) {
        return transaction.execute(asked -> {
            database.sql("select set_config('TimeZone', ?, true)")
                    .param(zone)
                    .query(String.class)
                    .single();
            return database.sql("select count(*) from whistle.tasks_amiss()")
                    .query(Long.class)
                    .single();
        });
    }

    private long watch() {
        return database.sql("select whistle.watch_tasks_of_this_zone()")
                .query(Long.class)
                .single();
    }

    private Map<String, Object> row(Task task) {
        assertThat(rows(task)).hasSize(1);
        return rows(task).get(0);
    }

    private List<Map<String, Object>> rows(Task task) {
        return database.sql("select * from whistle.open_task where task = ?")
                .param(task.getId())
                .query()
                .listOfRows();
    }
}
