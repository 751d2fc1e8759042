package org.whistle.workflow.tasklist;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.Publications;

/** {@code /api/cases/…/publication}: whether a request is public, and takes it off the board at once, or puts it back. */
@RestController
class PublicationController {

    private static final int LONGEST_NOTE = 2000;

    private final TaskDoor tasks;
    private final NumberDoor door;
    private final Publications publications;
    private final PublicationDesk desk;

    PublicationController(TaskDoor tasks, NumberDoor door, Publications publications, PublicationDesk desk) {
        this.tasks = tasks;
        this.door = door;
        this.publications = publications;
        this.desk = desk;
    }

    private enum Wanted {
        BY_ITEM,
        WITHHELD
    }

    /**
     * @param publication {@code WITHHELD} or {@code BY_ITEM}
     * @param note why, for the staff
     */
    record Decision(String publication, String note) {}

    @GetMapping("/api/cases/of-task/{taskId}/publication")
    PublicationPart part(@PathVariable String taskId, Authentication caller, Locale locale) {
        String number = tasks.numberForReader(taskId, caller);
        return desk.of(number, caller, locale);
    }

    /** @throws Refusal when there is no such case for the caller, no reason is given, or there is nothing to release */
    @PostMapping("/api/cases/of-number/{trackingNumber}/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String trackingNumber, @RequestBody Decision decision, Authentication caller) {
        String number = door.requireOwnOrSupervised(trackingNumber, caller).trackingNumber();
        String note = Require.text("note", decision.note(), LONGEST_NOTE);
        switch (Require.choice("publication", decision.publication(), Wanted.class)) {
            case WITHHELD -> Overtaken.retry(() -> publications.withhold(number, note));
            case BY_ITEM -> Overtaken.retry(() -> publications.release(number, note));
        }
    }
}
