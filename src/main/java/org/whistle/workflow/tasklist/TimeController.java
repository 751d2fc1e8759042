package org.whistle.workflow.tasklist;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.casework.Contacts;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Pauses;
import org.whistle.workflow.tasklist.TimePart.ExtensionPart;

/** {@code /api/cases/of-task/…}: what those whom a task asks do for its case beside the task itself. */
@RestController
@RequestMapping("/api/cases/of-task/{taskId}")
class TimeController {

    private final TaskDoor door;
    private final Contacts contacts;
    private final Extensions extensions;
    private final Pauses pauses;
    private final TimeDesk desk;

    TimeController(TaskDoor door, Contacts contacts, Extensions extensions, Pauses pauses, TimeDesk desk) {
        this.door = door;
        this.contacts = contacts;
        this.extensions = extensions;
        this.pauses = pauses;
        this.desk = desk;
    }

    record Contact(String note) {}

    record Wish(String kind, String reason, String length, String evidence) {

        ExtensionWish toWish() {
            return new ExtensionWish(
                    Require.choice("kind", kind, ExtensionKind.class),
                    Require.choice("reason", reason, ExtensionReason.class),
                    length,
                    evidence);
        }
    }

    /** Keeps that the resident was spoken to, and stops the clock of the first contact. */
    @PostMapping("/contacts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void contact(@PathVariable String taskId, @RequestBody Contact contact, Authentication caller) {
        String number = door.numberForAsked(taskId, caller);
        Overtaken.retry(() -> contacts.record(number, contact.note()));
    }

    /** Asks for a pause or a longer limit; somebody else decides. */
    @PostMapping("/extensions")
    @ResponseStatus(HttpStatus.CREATED)
    ExtensionPart ask(@PathVariable String taskId, @RequestBody Wish wish, Authentication caller, Locale locale) {
        String number = door.numberForAsked(taskId, caller);
        ExtensionWish checked = wish.toWish();
        return desk.extension(Overtaken.retry(() -> extensions.ask(number, checked)), locale);
    }

    /** Ends the pause in force before its time. */
    @PostMapping("/resumption")
    ExtensionPart resume(@PathVariable String taskId, Authentication caller, Locale locale) {
        String number = door.numberForAsked(taskId, caller);
        Extension pause = extensions.of(number).stream()
                .filter(Extension::isPauseInForce)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("not-paused"));
        Overtaken.retry(() -> pauses.resume(number));
        return desk.extension(extensions.get(pause.id()), locale);
    }
}
