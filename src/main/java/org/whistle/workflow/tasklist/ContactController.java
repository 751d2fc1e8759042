package org.whistle.workflow.tasklist;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.request.ReporterContact;

/** {@code /api/cases/of-task/{taskId}/contact}: whom to call. A POST, as each look is written down. */
@RestController
class ContactController {

    private final TaskDoor door;
    private final ContactDesk desk;

    ContactController(TaskDoor door, ContactDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    /** The request of the task first; empty where nobody left a contact. */
    record Shown(List<ReporterContact> reporters) {}

    /** Gives name, phone and mail in full to whoever is asked to speak to the resident. */
    @PostMapping("/api/cases/of-task/{taskId}/contact")
    ResponseEntity<Shown> show(@PathVariable String taskId, Authentication caller) {
        String number = door.numberForAsked(taskId, caller);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Shown(desk.show(number, taskId)));
    }
}
