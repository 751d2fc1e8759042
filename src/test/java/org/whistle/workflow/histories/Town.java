package org.whistle.workflow.histories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.TurnableClock;

/** Where histories happen: people answer forms there, time passes, and a refusal is told from a fault. */
final class Town {

    private final Http http;
    private final ObjectMapper json;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final JdbcClient database;

    Town(
            Http http,
            ObjectMapper json,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            JdbcClient database) {
        this.http = http;
        this.json = json;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.database = database;
    }

    /** @return the code of the refusal; empty when it was done */
    static Optional<String> attempt(Runnable deed) {
        try {
            Overtaken.retry(deed);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }

    /** Answers a form. */
    Optional<String> answer(String task, Map<String, Object> answers) {
        return attempt(() -> forms.submitTaskForm(task, answers));
    }

    /** Answers a form as people do, over HTTP; whoever is refused is told so in our words. */
    Optional<String> send(String task, Map<String, Object> answers) {
        return send(task, answers, "admin");
    }

    Optional<String> send(String task, Map<String, Object> answers, String account) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables), account);
    }

    /** Asks for something at one of our doors. */
    Optional<String> post(String door, Map<String, Object> body, String account) {
        Answer answer = http.post(door, written(body)).as(account).answer();
        if (answer.status() >= 200 && answer.status() < 300) {
            return Optional.empty();
        }
        Assertions.assertThat(answer.status()).as(answer.text()).isIn(400, 403, 404, 409);
        Assertions.assertThat(answer.type()).as(answer.text()).contains("problem+json");
        Assertions.assertThat(answer.at("detail"))
                .as(answer.text())
                .isNotBlank()
                .doesNotContain("Cannot");
        return Optional.of(answer.at("type").replaceAll(".*:", ""));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Opens the case of a task in Tasklist; only a task that somebody has just done may be gone. */
    void read(String task) {
        Answer answer = http.get("/api/cases/of-task/" + task).as("admin").answer();
        boolean gone =
                answer.status() == 404 && tasks.createTaskQuery().taskId(task).count() == 0;
        if (!gone) {
            Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
    }

    /** @return the tasks that can be done now */
    List<Task> open(Collection<String> numbers) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
                .active()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
    }

    /** @return the tasks that rest */
    List<Task> resting(Collection<String> numbers) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
                .suspended()
                .orderByTaskId()
                .asc()
                .list();
    }

    /** Runs what is due by now and what that brings about, the earliest first, as the job executor does. */
    void runDueTimers(Collection<String> numbers) {
        for (Optional<String> due = firstDue(numbers); due.isPresent(); due = firstDue(numbers)) {
            management.executeJob(due.get());
        }
    }

    private Optional<String> firstDue(Collection<String> numbers) {
        return database.sql(
                        """
                        select j.id_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
                        where i.business_key_ = any(?) and j.duedate_ <= ? and j.suspension_state_ = 1
                        order by j.duedate_, j.id_::bigint limit 1
                        """)
                .params(numbers.toArray(String[]::new), Timestamp.from(TurnableClock.INSTANCE.instant()))
                .query(String.class)
                .optional();
    }

    /** @return to which request a task belongs */
    String numberOf(Task task) {
        return database.sql("select business_key_ from act_ru_execution where id_ = ?")
                .param(task.getProcessInstanceId())
                .query(String.class)
                .single();
    }
}
