package org.whistle.workflow.redress;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.redress.ResidentAppealKind;
import org.whistle.redress.ResidentAppealRules;
import org.whistle.servicelevel.Limit;
import org.whistle.workflow.servicelevel.RememberedDecisions;

/** The decision {@code admitResidentAppeal}. */
@Component
class AdmitResidentAppeal implements ResidentAppealRules {

    private static final String DECISION = "admitResidentAppeal";
    private static final Limit ORDINARY_TIME = Limit.parse("P15BD");
    private static final Limit ORDINARY_REVIEW = Limit.parse("P5BD");
    private static final Logger log = LoggerFactory.getLogger(AdmitResidentAppeal.class);

    private final RememberedDecisions decisions;

    AdmitResidentAppeal(RememberedDecisions decisions) {
        this.decisions = decisions;
    }

    /** A slip in the table takes nobody's right away. */
    @Override
    public Answer answer(ResidentAppealKind kind) {
        Map<String, Object> outputs = decisions.ask(DECISION, Map.of("asks", kind.name()));
        return new Answer(limit(outputs.get("within"), ORDINARY_TIME), limit(outputs.get("decided"), ORDINARY_REVIEW));
    }

    private static Limit limit(Object written, Limit ordinary) {
        if (written == null || written.toString().isBlank()) {
            return ordinary;
        }
        try {
            return Limit.parse(written.toString());
        } catch (Refusal unreadable) {
            log.error("The decision {} sets a limit that is none: {}", DECISION, written);
            return ordinary;
        }
    }
}
