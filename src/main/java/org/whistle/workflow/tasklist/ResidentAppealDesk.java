package org.whistle.workflow.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.whistle.evidence.Attachments;
import org.whistle.redress.ResidentAppeal;
import org.whistle.redress.ResidentAppealReviews;
import org.whistle.workflow.redress.ResidentAppealProcess;
import org.whistle.workflow.tasklist.EvidencePart.PicturePart;

/** Shows whoever decides on a resident's appeal what it says; other tasks of the case do not concern it. */
@Component
class ResidentAppealDesk {

    private final TaskService tasks;
    private final ResidentAppealReviews appeals;
    private final Attachments attachments;
    private final EvidenceDesk pictures;
    private final DeskWords words;

    ResidentAppealDesk(
            TaskService tasks,
            ResidentAppealReviews appeals,
            Attachments attachments,
            EvidenceDesk pictures,
            DeskWords words) {
        this.tasks = tasks;
        this.appeals = appeals;
        this.attachments = attachments;
        this.pictures = pictures;
        this.words = words;
    }

    /** @return null where the task is about something else */
    ResidentAppealPart of(String taskId, Locale locale) {
        return askedAbout(taskId).map(appeal -> part(appeal, taskId, locale)).orElse(null);
    }

    private Optional<ResidentAppeal> askedAbout(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> ResidentAppealProcess.ELEMENT_REVIEW.equals(task.getTaskDefinitionKey()))
                .map(task ->
                        String.valueOf(tasks.getVariable(task.getId(), ResidentAppealProcess.RESIDENT_APPEAL.name())))
                .map(appeal -> appeals.get(Long.parseLong(appeal)));
    }

    private ResidentAppealPart part(ResidentAppeal appeal, String taskId, Locale locale) {
        return new ResidentAppealPart(
                words.of("history.asks", appeal.asks(), locale),
                appeal.round(),
                words.of("history.because", appeal.reason(), locale),
                words.ofResident(appeal.words(), locale),
                appeal.filedAt(),
                appeal.dueAt(),
                shown(appeal, taskId, locale));
    }

    private List<PicturePart> shown(ResidentAppeal appeal, String taskId, Locale locale) {
        return appeal.picture() == null
                ? List.of()
                : attachments.of(appeal.trackingNumber()).stream()
                        .filter(picture -> picture.id() == appeal.picture() && !picture.isWithdrawn())
                        .map(picture -> pictures.picture(picture, taskId, Reader.ONLOOKER, locale))
                        .toList();
    }
}
