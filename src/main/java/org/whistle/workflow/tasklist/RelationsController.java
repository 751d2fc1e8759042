package org.whistle.workflow.tasklist;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.Overtaken;
import org.whistle.request.NewPart;
import org.whistle.request.Splits;

/** {@code /api/cases/of-task/…}: merges the case of a task into another, lets one go again, and splits it. */
@RestController
@RequestMapping("/api/cases/of-task/{taskId}")
class RelationsController {

    private final TaskDoor door;
    private final RelationsDesk desk;
    private final Splits splits;

    RelationsController(TaskDoor door, RelationsDesk desk, Splits splits) {
        this.door = door;
        this.desk = desk;
        this.splits = splits;
    }

    record Split(List<NewPart> parts) {}

    record Parts(List<String> parts) {}

    @GetMapping("/relations")
    RelationsPart relations(@PathVariable String taskId, Authentication caller, Locale locale) {
        String number = door.numberFor(taskId, caller);
        return desk.ofTask(number, taskId, caller, locale);
    }

    /** Another case goes on for this one, until the merge is undone there or its result closes both. */
    @PostMapping("/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable String taskId, @RequestBody RelationsDesk.Merge merge, Authentication caller) {
        String number = door.numberForAsked(taskId, caller);
        desk.requireMerging(caller);
        desk.merge(number, merge);
    }

    /** A case that was merged into this one goes on by itself, where it stood. */
    @PostMapping("/unmerge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmerge(@PathVariable String taskId, @RequestBody RelationsDesk.Unmerge unmerge, Authentication caller) {
        String number = door.numberForAsked(taskId, caller);
        desk.requireMerging(caller);
        desk.letGo(number, unmerge);
    }

    /** Each part becomes a case of its own; this one waits for them. */
    @PostMapping("/split")
    @ResponseStatus(HttpStatus.CREATED)
    Parts split(@PathVariable String taskId, @RequestBody Split split, Authentication caller) {
        String number = door.numberForAsked(taskId, caller);
        desk.requireSplitting(taskId, caller);
        return new Parts(Overtaken.retry(() -> splits.split(number, split.parts())));
    }
}
