package org.whistle.servicelevel.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.servicelevel.EmergencyEffects;
import org.whistle.servicelevel.EmergencyMode;
import org.whistle.servicelevel.EmergencyModes;

/** {@code /api/emergency-modes}: 平战结合, switched on and off by supervisors. */
@RestController
@RequestMapping("/api/emergency-modes")
class EmergencyController {

    private final EmergencyModes modes;
    private final EmergencyEffects effects;

    EmergencyController(EmergencyModes modes, EmergencyEffects effects) {
        this.modes = modes;
        this.effects = effects;
    }

    record Beginning(List<String> areas, List<String> items, String reason) {}

    record End(String reason) {}

    /** @param requests how many open requests were brought into the mode, or out of it */
    record Switched(EmergencyMode mode, int requests) {}

    @GetMapping
    List<EmergencyMode> all() {
        return modes.all();
    }

    @PostMapping
    ResponseEntity<Switched> begin(@RequestBody Beginning beginning) {
        EmergencyMode begun = modes.begin(beginning.areas(), beginning.items(), beginning.reason());
        return ResponseEntity.status(HttpStatus.CREATED).body(new Switched(begun, effects.follow()));
    }

    @PostMapping("/{id}/end")
    Switched end(@PathVariable long id, @RequestBody End end) {
        EmergencyMode ended = modes.end(id, end.reason());
        return new Switched(ended, effects.follow());
    }
}
