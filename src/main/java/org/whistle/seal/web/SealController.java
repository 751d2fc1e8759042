package org.whistle.seal.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.seal.SealStandings;
import org.whistle.seal.SealStandings.Standing;

/** {@code /api/case-files/seals}: for supervisors, whether the links are those that were sealed day by day. */
@RestController
class SealController {

    private final SealStandings standings;

    SealController(SealStandings standings) {
        this.standings = standings;
    }

    @GetMapping("/api/case-files/seals")
    Standing look() {
        return standings.look();
    }
}
