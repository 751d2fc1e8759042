package org.whistle.workflow.servicelevel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Level;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.EscalationRules;
import org.whistle.servicelevel.Limit;
import org.whistle.servicelevel.Standing;

/** The decision {@code escalateDelay}. */
@Component
class EscalateDelay implements EscalationRules {

    private static final String KEY = "escalateDelay";
    private static final Limit AT_ONCE = Limit.parse("PT0M");

    private final RememberedDecisions decisions;

    EscalateDelay(RememberedDecisions decisions) {
        this.decisions = decisions;
    }

    /** Where the deployed table has no rule, the handler is told at the deadline itself: nothing goes unwatched. */
    @Override
    public Answer step(ClockKind clock, Level level, Standing step) {
        return answer(decisions.ask(KEY, inputs(clock, level, step)));
    }

    @Override
    public Answer take(Clock clock, Standing step) {
        return answer(decisions.decide(clock.trackingNumber(), KEY, inputs(clock.kind(), clock.level(), step)));
    }

    private static Map<String, Object> inputs(ClockKind clock, Level level, Standing step) {
        return Map.of("clock", clock.name(), "level", level.name(), "step", step.name());
    }

    private static Answer answer(Map<String, Object> outputs) {
        return new Answer(
                outputs.get("percent") instanceof Number percent ? percent.intValue() : 100,
                RememberedDecisions.limit(KEY, outputs.get("after")).orElse(AT_ONCE),
                outputs.isEmpty() ? List.of(Recipient.HANDLER) : recipients((String) outputs.get("notify")));
    }

    private static List<Recipient> recipients(String names) {
        return Arrays.stream((names == null ? "" : names).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Recipient::valueOf)
                .toList();
    }
}
