package org.whistle.workflow.servicelevel;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Level;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.Limit;
import org.whistle.servicelevel.QuestionRules;

/** The decision {@code grantPause}, for what nobody has to decide on. */
@Component
class GrantPause implements QuestionRules {

    private static final String KEY = "grantPause";
    private static final String NOBODY = "NOBODY";

    private final RememberedDecisions decisions;

    GrantPause(RememberedDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Limit> pause(Level level, int grantedBefore) {
        return longest(decisions.ask(KEY, inputs(level, grantedBefore)));
    }

    @Override
    public Optional<Limit> grant(String trackingNumber, Level level, int grantedBefore) {
        return longest(decisions.decide(trackingNumber, KEY, inputs(level, grantedBefore)));
    }

    private static Map<String, Object> inputs(Level level, int grantedBefore) {
        return Map.of(
                "extensionKind", ExtensionKind.PAUSE.name(),
                "reason", ExtensionReason.QUESTION_ASKED.name(),
                "level", level.name(),
                "grantedBefore", grantedBefore);
    }

    private static Optional<Limit> longest(Map<String, Object> outputs) {
        return Boolean.TRUE.equals(outputs.get("allowed")) && NOBODY.equals(outputs.get("approver"))
                ? RememberedDecisions.limit(KEY, outputs.get("longest")).filter(limit -> limit.amount() > 0)
                : Optional.empty();
    }
}
