package org.whistle.workflow.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.request.ReporterContact;
import org.whistle.request.ReporterContacts;
import org.whistle.request.RequestFacts;
import org.whistle.request.Status;
import org.whistle.workflow.meeting.JointMeetingProcess;

/** Knows by which tasks a resident is spoken to; all others show of a contact only enough to recognise it. */
@Component
class ContactDesk {

    /** Asks one resident how it went: those of merged requests are not asked. */
    private static final String CALL_BACK = "callBack";

    /** Works on the matter with all who reported it. */
    private static final Set<String> HANDLING =
            Set.of("checkOnSite", "solveInCommunity", "reportIn", JointMeetingProcess.ELEMENT_HOLD, "submitResult");

    private final TaskService tasks;
    private final ReporterContacts contacts;

    ContactDesk(TaskService tasks, ReporterContacts contacts) {
        this.tasks = tasks;
        this.contacts = contacts;
    }

    /** Whether the task is one for speaking to the resident, asks the reader, and can be done now. */
    boolean isOpenTo(Reader reader, RequestFacts facts, String taskId) {
        return reader == Reader.ASKED && facts.status() == Status.OPEN && speaksToResident(keyOf(taskId));
    }

    /** @throws Refusal when the task is not one for speaking to the resident, or the request has ended or rests */
    List<ReporterContact> show(String trackingNumber, String taskId) {
        String key = keyOf(taskId);
        if (!speaksToResident(key)) {
            throw Refusal.forbidden("no-contact-for-task");
        }
        return key.equals(CALL_BACK) ? contacts.showOwn(trackingNumber) : contacts.showAll(trackingNumber);
    }

    private static boolean speaksToResident(String key) {
        return key.equals(CALL_BACK) || HANDLING.contains(key);
    }

    /** @return the empty text where there is no such task any more */
    private String keyOf(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(Task::getTaskDefinitionKey)
                .orElse("");
    }
}
