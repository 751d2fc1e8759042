package org.whistle.workflow.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.request.ContactReader;
import org.whistle.request.Looking;
import org.whistle.request.MaskedContact;
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

    /**
     * Whether the task is one for speaking to the resident, asks the reader, can be done now, and there is somebody whom
     * the reader may know.
     */
    boolean isOpenTo(Reader reader, RequestFacts facts, MaskedContact contact, String taskId) {
        String key = keyOf(taskId);
        return reader == Reader.ASKED
                && facts.status() == Status.OPEN
                && speaksToResident(key)
                && (!isHidden(contact, key) || contacts.othersReported(facts.trackingNumber()));
    }

    private static boolean isHidden(MaskedContact contact, String key) {
        return contact != null && contact.confidential() && !key.equals(CALL_BACK);
    }

    /**
     * @throws Refusal when the task is not one for speaking to the resident, there is no reason, or the request has ended
     *     or rests
     */
    List<ReporterContact> show(String trackingNumber, String taskId, ContactController.Wish wish) {
        String key = keyOf(taskId);
        if (!speaksToResident(key)) {
            throw Refusal.forbidden("no-contact-for-task");
        }
        ContactReader reader = key.equals(CALL_BACK) ? ContactReader.CALL_BACK : ContactReader.CASEWORK;
        Looking looking = Looking.of(reader, wish.reason(), wish.note());
        return key.equals(CALL_BACK)
                ? contacts.showOwn(trackingNumber, looking)
                : contacts.showAll(trackingNumber, looking);
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
