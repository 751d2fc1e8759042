package org.whistle.testing;

import static org.whistle.testing.Family.number;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.whistle.request.Receipt;

/** Lets what the engine would do by itself for a request stand still, as after too many failures. */
@Component
public class Stalled {

    public static final String PROCESS = "serviceLevelWatch";

    private final RuntimeService runtime;
    private final ManagementService management;

    Stalled(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** @return the one job, of those that watch the promises of the request, that gave up */
    public Job watchOf(Receipt request) {
        Job job = jobsOf(request).get(0);
        management.setJobRetries(job.getId(), 0);
        return job;
    }

    /** @return which step it stands at */
    public String stepOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    public int triesOf(Job job) {
        return management.createJobQuery().jobId(job.getId()).singleResult().getRetries();
    }

    /** It has run once more, and did not come through. */
    public void failAgain(Job job) {
        management.setJobRetries(job.getId(), 0);
    }

    private List<Job> jobsOf(Receipt request) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number(request))
                .processDefinitionKey(PROCESS)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).list().stream())
                .toList();
    }
}
