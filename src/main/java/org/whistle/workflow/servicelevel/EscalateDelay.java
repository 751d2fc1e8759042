package org.whistle.workflow.servicelevel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Level;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.EscalationRules;
import org.whistle.servicelevel.Limit;
import org.whistle.servicelevel.Standing;

/** The decision {@code escalateDelay}. */
@Component
class EscalateDelay implements EscalationRules {

    private static final String KEY = "escalateDelay";

    private final RememberedDecisions decisions;

    EscalateDelay(RememberedDecisions decisions) {
        this.decisions = decisions;
    }

    /** @throws IllegalStateException when the deployed table has no rule: the watch becomes an incident that says so */
    @Override
    public Answer step(ClockKind clock, Level level, Standing step) {
        Map<String, Object> outputs =
                decisions.ask(KEY, Map.of("clock", clock.name(), "level", level.name(), "step", step.name()));
        if (outputs.isEmpty()) {
            throw new IllegalStateException(
                    "escalateDelay has no rule for %s, %s, %s; add one".formatted(clock, level, step));
        }
        return new Answer(percent(outputs), after(outputs), recipients((String) outputs.get("notify")));
    }

    private static int percent(Map<String, Object> outputs) {
        return outputs.get("percent") instanceof Number percent ? percent.intValue() : 100;
    }

    private static Limit after(Map<String, Object> outputs) {
        return outputs.get("after") instanceof String after && !after.isBlank() ? Limit.parse(after) : null;
    }

    private static List<Recipient> recipients(String names) {
        return Arrays.stream((names == null ? "" : names).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Recipient::valueOf)
                .toList();
    }
}
