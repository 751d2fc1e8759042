package org.whistle.workflow.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.whistle.appeal.Appeal;
import org.whistle.appeal.Appeal.Said;
import org.whistle.appeal.AppealReader;
import org.whistle.evidence.Attachments;
import org.whistle.rates.Mark;
import org.whistle.workflow.appeal.HandlerAppealProcess;
import org.whistle.workflow.tasklist.AppealPart.MarkPart;
import org.whistle.workflow.tasklist.AppealPart.VoicePart;
import org.whistle.workflow.tasklist.EvidencePart.PicturePart;

/** Shows whoever decides on contested marks what they decide about; other tasks of the case do not concern it. */
@Component
class AppealDesk {

    private static final Set<String> ASKS_ABOUT_IT =
            Set.of(HandlerAppealProcess.ELEMENT_DECIDE, HandlerAppealProcess.ELEMENT_CONFIRM);

    private final TaskService tasks;
    private final AppealReader appeals;
    private final Attachments attachments;
    private final EvidenceDesk pictures;
    private final DeskWords words;

    AppealDesk(
            TaskService tasks, AppealReader appeals, Attachments attachments, EvidenceDesk pictures, DeskWords words) {
        this.tasks = tasks;
        this.appeals = appeals;
        this.attachments = attachments;
        this.pictures = pictures;
        this.words = words;
    }

    /** @return null where the task is about something else */
    AppealPart of(String taskId, Locale locale) {
        return askedAbout(taskId).map(appeal -> part(appeal, taskId, locale)).orElse(null);
    }

    /** Whether a picture stands for what the task asks to decide. */
    boolean isEvidence(String taskId, long picture) {
        return askedAbout(taskId)
                .filter(appeal -> appeal.evidence().contains(picture))
                .isPresent();
    }

    private Optional<Appeal> askedAbout(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> ASKS_ABOUT_IT.contains(task.getTaskDefinitionKey()))
                .map(task -> String.valueOf(tasks.getVariable(task.getId(), HandlerAppealProcess.APPEAL.name())))
                .map(appeal -> appeals.get(Long.parseLong(appeal)));
    }

    private AppealPart part(Appeal appeal, String taskId, Locale locale) {
        return new AppealPart(
                appeal.id(),
                words.unit(appeal.unit(), locale),
                appeal.round(),
                appeal.measures().stream()
                        .map(measure -> words.of("history.measures", measure, locale))
                        .toList(),
                words.of("history.ground", appeal.ground(), locale),
                appeal.text(),
                words.of("appeal", appeal.state(), locale),
                voice(appeal.appealed(), locale),
                voice(appeal.decided(), locale),
                appeals.marks(appeal).stream().map(mark -> mark(mark, locale)).toList(),
                evidence(appeal, taskId, locale));
    }

    private List<PicturePart> evidence(Appeal appeal, String taskId, Locale locale) {
        return attachments.of(appeal.trackingNumber()).stream()
                .filter(picture -> appeal.evidence().contains(picture.id()) && !picture.isWithdrawn())
                .map(picture -> pictures.picture(picture, taskId, Reader.ONLOOKER, locale))
                .toList();
    }

    private MarkPart mark(Mark mark, Locale locale) {
        return new MarkPart(
                words.of("history.measures", mark.measure(), locale),
                mark.day(),
                mark.points(),
                mark.of(),
                mark.excluded());
    }

    private VoicePart voice(Said said, Locale locale) {
        return said == null ? null : new VoicePart(words.account(said.by(), locale), said.at(), said.note());
    }
}
