package org.whistle.assessment.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.assessment.Party;
import org.whistle.assessment.PartyWeights;
import org.whistle.problem.FieldsOf;

/** {@code /api/assessments/weights}: what each party weighs, from which month on. All staff read, supervisors set. */
@FieldsOf("assessment")
@RestController
@RequestMapping("/api/assessments/weights")
class PartyWeightController {

    private final PartyWeights weights;

    PartyWeightController(PartyWeights weights) {
        this.weights = weights;
    }

    /**
     * A change; the latest of a party's first months that has come holds.
     *
     * @param source {@code OWN}: a starting figure of ours, without a source
     */
    record Change(Party party, BigDecimal weight, String from, String source, String by, Instant at) {}

    /** @param from the first month, as 2026-01 */
    record NewWeights(String from, Map<String, String> weights) {}

    @GetMapping
    List<Change> changes() {
        return weights.changes().stream()
                .map(change -> new Change(
                        change.party(),
                        change.weight(),
                        change.from().toString(),
                        change.source(),
                        change.by(),
                        change.at()))
                .toList();
    }

    @PutMapping
    List<Change> set(@RequestBody NewWeights wanted) {
        weights.set(wanted.from(), wanted.weights());
        return changes();
    }
}
