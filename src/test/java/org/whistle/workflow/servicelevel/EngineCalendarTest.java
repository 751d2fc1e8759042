package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.servicelevel.Deadlines;
import org.whistle.servicelevel.Limit;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Authors of models write working time in timers and due dates, and plain time as ever. */
@WholeApplication
class EngineCalendarTest {

    private static final String KEY = "workingTimeOfModels";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private Deadlines deadlines;

    private String deployment;

    @BeforeEach
    void a_model_with_working_time_is_deployed() {
        BpmnModelInstance model = Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .parallelGateway("split")
                .userTask("twoWorkingDays")
                .camundaDueDate("P2BD")
                .camundaFollowUpDate("PT4BH")
                .boundaryEvent("fourWorkingHours")
                .cancelActivity(false)
                .timerWithDuration("PT4BH")
                .endEvent()
                .moveToActivity("twoWorkingDays")
                .boundaryEvent("oneWorkingDay")
                .cancelActivity(false)
                .timerWithDuration("P1BD")
                .endEvent()
                .moveToActivity("twoWorkingDays")
                .boundaryEvent("twoHours")
                .cancelActivity(false)
                .timerWithDuration("PT2H")
                .endEvent()
                .moveToNode("split")
                .intermediateCatchEvent("oneWorkingDayBetween")
                .timerWithDuration("P1BD")
                .endEvent()
                .moveToNode("split")
                .intermediateCatchEvent("fourWorkingHoursBetween")
                .timerWithDuration("PT4BH")
                .endEvent()
                .moveToNode("split")
                .userTask("oneDay")
                .camundaDueDate("P1D")
                .endEvent()
                .moveToNode("split")
                .userTask("onADay")
                .camundaDueDate("2026-10-08T09:00:00")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("working-time.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void nothing_is_left() {
        repository.deleteDeployment(deployment, true);
        TurnableClock.INSTANCE.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-21T08:00",
                "2026-09-21T11:30",
                "2026-09-25T16:45",
                "2026-09-26T10:00",
                // over National Day, which is made up for on Saturday the 10th, and inside of it
                "2026-09-30T10:00",
                "2026-09-30T17:00",
                "2026-10-03T10:00",
                "2026-10-09T16:00",
                "2026-10-10T09:00",
                // into a year whose list is not published yet
                "2026-12-31T15:00"
            })
    void working_time_in_models_is_the_working_time_of_clocks(String start) {
        Instant now = standAt(start);

        ProcessInstance instance = runtime.startProcessInstanceByKey(KEY);

        Map<String, Instant> timers = timers(instance);
        assertThat(timers)
                .containsEntry("fourWorkingHours", after(now, "PT4BH"))
                .containsEntry("oneWorkingDay", after(now, "P1BD"))
                .containsEntry("oneWorkingDayBetween", after(now, "P1BD"))
                .containsEntry("fourWorkingHoursBetween", after(now, "PT4BH"))
                .containsEntry("twoHours", after(now, "PT2H"));
        assertThat(task(instance, "twoWorkingDays").getDueDate()).isEqualTo(Date.from(after(now, "P2BD")));
        assertThat(task(instance, "twoWorkingDays").getFollowUpDate()).isEqualTo(Date.from(after(now, "PT4BH")));
        assertThat(task(instance, "oneDay").getDueDate()).isEqualTo(Date.from(after(now, "P1D")));
    }

    @Test
    void over_national_day_two_working_days_end_on_the_ninth_of_october() {
        standAt("2026-09-30T10:00");

        ProcessInstance instance = runtime.startProcessInstanceByKey(KEY);

        assertThat(task(instance, "twoWorkingDays").getDueDate()).isEqualTo(Date.from(at("2026-10-09T17:30")));
        assertThat(timers(instance)).containsEntry("oneWorkingDay", at("2026-10-08T17:30"));
        assertThat(task(instance, "onADay").getDueDate())
                .as("a moment is read in the zone of the machine, as ever")
                .isEqualTo(Date.from(LocalDateTime.parse("2026-10-08T09:00")
                        .atZone(ZoneId.systemDefault())
                        .toInstant()));
    }

    @Test
    void a_timer_that_is_computed_again_from_its_creation_is_due_when_it_was() {
        standAt("2026-09-30T10:00");
        ProcessInstance instance = runtime.startProcessInstanceByKey(KEY);
        Map<String, Instant> before = timers(instance);
        standAt("2026-10-04T10:00");

        jobs(instance).forEach(job -> management.recalculateJobDuedate(job.getId(), true));

        assertThat(timers(instance)).isEqualTo(before);
    }

    private Instant after(Instant start, String limit) {
        return deadlines.after(start, Limit.parse(limit), null).at();
    }

    private static Instant standAt(String local) {
        TurnableClock.INSTANCE.standAt(at(local));
        return TurnableClock.INSTANCE.instant();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private List<Job> jobs(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).list();
    }

    private Map<String, Instant> timers(ProcessInstance instance) {
        Map<String, String> activities = management.createJobDefinitionQuery().processDefinitionKey(KEY).list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
        return jobs(instance).stream()
                .collect(Collectors.toMap(job -> activities.get(job.getJobDefinitionId()), job -> job.getDuedate()
                        .toInstant()));
    }

    private Task task(ProcessInstance instance, String key) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .singleResult();
    }
}
