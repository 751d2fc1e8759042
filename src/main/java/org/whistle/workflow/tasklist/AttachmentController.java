package org.whistle.workflow.tasklist;

import java.util.EnumSet;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.AttachmentKind;
import org.whistle.evidence.Attachments;
import org.whistle.evidence.NewAttachment;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.workflow.tasklist.EvidencePart.PicturePart;

/** {@code /api/cases/of-task/…/attachments}: the pictures of a case, added by those whom its task asks. */
@RestController
@RequestMapping("/api/cases/of-task/{taskId}/attachments")
class AttachmentController {

    private final TaskDoor door;
    private final Attachments attachments;
    private final EvidenceDesk desk;
    private final AppealDesk appeals;

    AttachmentController(TaskDoor door, Attachments attachments, EvidenceDesk desk, AppealDesk appeals) {
        this.door = door;
        this.attachments = attachments;
        this.desk = desk;
        this.appeals = appeals;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PicturePart add(
            @PathVariable String taskId,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String kind,
            Authentication caller,
            Locale locale) {
        String number = door.numberForAsked(taskId, caller);
        AttachmentKind shown = Require.choice("kind", kind, AttachmentKind.class);
        if (file == null) {
            throw Refusal.invalid("file", "required");
        }
        Attachment added = attachments.add(number, new NewAttachment(shown, taskId, file.getSize(), file));
        return desk.picture(added, taskId, Reader.ASKED, locale);
    }

    /** Takes back what was added by mistake beside this task. */
    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String taskId, @PathVariable long id, Authentication caller) {
        attachments.withdraw(door.numberForAsked(taskId, caller), id, taskId);
    }

    /** Whoever is to decide on contested marks looks at what is to show that they are wrong. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String taskId, @PathVariable long id, Authentication caller) {
        String number = TaskDoor.readsCases(caller) || appeals.isEvidence(taskId, id)
                ? door.numberFor(taskId, caller)
                : door.numberForReader(taskId, caller);
        return attachments
                .picture(number, id, EnumSet.allOf(AttachmentKind.class))
                .toAnswer();
    }
}
