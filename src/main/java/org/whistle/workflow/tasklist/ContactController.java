package org.whistle.workflow.tasklist;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    /**
     * @param reason one of {@link org.whistle.request.RevealReason}
     * @param note in the caller's own words; asked for only where the reason is another one
     */
    record Wish(String reason, String note) {

        @Override
        public String toString() {
            return "Wish[reason=" + reason + "]";
        }
    }

    /**
     * The request of the task first; empty where nobody left a contact. Of those who filed in confidence there is only
     * the number for whoever works on the matter.
     */
    record Shown(List<ReporterContact> reporters) {}

    /** Gives name, phone and mail in full to whoever is asked to speak to the resident. */
    @PostMapping("/api/cases/of-task/{taskId}/contact")
    ResponseEntity<Shown> show(
            @PathVariable String taskId, @RequestBody(required = false) Wish wish, Authentication caller) {
        String number = door.numberForAsked(taskId, caller);
        List<ReporterContact> shown = desk.show(number, taskId, wish == null ? new Wish(null, null) : wish);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Shown(shown));
    }
}
