package org.whistle.workflow.tasklist;

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

/**
 * {@code /api/cases/of-number/…}: merges a case into another and lets one go again, also while the task at hand asks
 * somebody else: a department, a grid worker, the call centre.
 */
@RestController
@RequestMapping("/api/cases/of-number/{trackingNumber}")
class RelationsOfNumberController {

    private final NumberDoor door;
    private final RelationsDesk desk;

    RelationsOfNumberController(NumberDoor door, RelationsDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @GetMapping("/relations")
    RelationsPart relations(@PathVariable String trackingNumber, Authentication caller, Locale locale) {
        return desk.ofNumber(door.requireOwn(trackingNumber, caller), locale);
    }

    /** Another case goes on for this one, until the merge is undone there or its result closes both. */
    @PostMapping("/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable String trackingNumber, @RequestBody RelationsDesk.Merge merge, Authentication caller) {
        desk.merge(door.requireOwn(trackingNumber, caller).trackingNumber(), merge);
    }

    /** A case that was merged into this one goes on by itself, where it stood. */
    @PostMapping("/unmerge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmerge(
            @PathVariable String trackingNumber, @RequestBody RelationsDesk.Unmerge unmerge, Authentication caller) {
        desk.letGo(door.requireOwn(trackingNumber, caller).trackingNumber(), unmerge);
    }
}
