package org.whistle.workflow.appeal;

import java.util.Arrays;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whistle.appeal.EvidenceNeeded;
import org.whistle.appeal.ExclusionGround;
import org.whistle.appeal.ExclusionRules;
import org.whistle.rates.Measure;
import org.whistle.workflow.servicelevel.RememberedDecisions;

/** The decision {@code excludeFromRates}. */
@Component
class ExcludeFromRates implements ExclusionRules {

    private static final String DECISION = "excludeFromRates";
    private static final Logger log = LoggerFactory.getLogger(ExcludeFromRates.class);

    private final RememberedDecisions decisions;

    ExcludeFromRates(RememberedDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Answer answer(ExclusionGround ground, Measure measure) {
        Map<String, Object> outputs =
                decisions.ask(DECISION, Map.of("ground", ground.name(), "measure", measure.name()));
        return new Answer(Boolean.TRUE.equals(outputs.get("allowed")), evidence(outputs.get("evidence")));
    }

    /** Evidence that a slip in the table makes unreadable is asked for in words rather than not at all. */
    private static EvidenceNeeded evidence(Object written) {
        return Arrays.stream(EvidenceNeeded.values())
                .filter(needed -> needed.name().equals(written))
                .findFirst()
                .orElseGet(() -> {
                    if (written != null) {
                        log.error("The decision {} asks for an evidence that is not known: {}", DECISION, written);
                    }
                    return EvidenceNeeded.TEXT;
                });
    }
}
