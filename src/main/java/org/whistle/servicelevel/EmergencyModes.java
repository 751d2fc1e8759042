package org.whistle.servicelevel;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * 平战结合: switches an emergency on and off, with a reason each time. What it does to requests that are open already
 * follows at once, request by request; see {@link EmergencyEffects}.
 */
@Component
@Transactional
public class EmergencyModes {

    private static final int LONGEST_REASON = 500;

    private final EmergencyRows rows;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Actor actor;
    private final InstantSource now;

    EmergencyModes(EmergencyRows rows, Organisation organisation, Catalogue catalogue, Actor actor, InstantSource now) {
        this.rows = rows;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.actor = actor;
        this.now = now;
    }

    /**
     * @param areas codes of cities, districts, streets or communities, one at least
     * @param items codes of items; none means all
     * @throws Refusal when an area or item is unknown, or the reason is missing
     */
    public EmergencyMode begin(List<String> areas, List<String> items, String reason) {
        if (areas == null || areas.isEmpty()) {
            throw Refusal.invalid("areas", "required");
        }
        areas.forEach(this::requireArea);
        List<String> concerned = items == null ? List.of() : items;
        concerned.forEach(item -> catalogue.require("items", item));
        String why = Require.text("reason", reason, LONGEST_REASON);
        return rows.begin(areas, concerned, why, actor.signedInOr(Actor.SYSTEM), now.instant());
    }

    private void requireArea(String code) {
        organisation
                .find(code == null ? "" : code)
                .filter(unit -> unit.kind() != Unit.Kind.DEPARTMENT)
                .orElseThrow(() -> Refusal.invalid("areas", "unknown-area", String.valueOf(code)));
    }

    /** @throws Refusal when there is no such mode in force, or the reason is missing */
    public EmergencyMode end(long mode, String reason) {
        String why = Require.text("reason", reason, LONGEST_REASON);
        if (rows.find(mode).isEmpty()) {
            throw Refusal.notFound("no-such-mode", mode);
        }
        return rows.end(mode, why, actor.signedInOr(Actor.SYSTEM), now.instant())
                .orElseThrow(() -> Refusal.conflict("mode-ended"));
    }

    /** @return all, the latest first */
    @Transactional(readOnly = true)
    public List<EmergencyMode> all() {
        return rows.all();
    }
}
