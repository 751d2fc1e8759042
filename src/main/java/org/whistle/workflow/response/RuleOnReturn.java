package org.whistle.workflow.response;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.casework.ReturnAnswer;
import org.whistle.casework.ReturnRules;
import org.whistle.workflow.servicelevel.RememberedDecisions;

/** The decision {@code ruleOnReturn}. */
@Component
class RuleOnReturn implements ReturnRules {

    private static final String KEY = "ruleOnReturn";

    private final RememberedDecisions decisions;

    RuleOnReturn(RememberedDecisions decisions) {
        this.decisions = decisions;
    }

    /** Where the deployed table has no rule, somebody rules. */
    @Override
    public ReturnAnswer answer(String trackingNumber, Question question) {
        Map<String, Object> outputs = decisions.decide(
                trackingNumber,
                KEY,
                Map.of(
                        "returnReason", question.reason().name(),
                        "role", question.role().name(),
                        "suggestion", question.suggestion().name(),
                        "returnsBefore", question.returnsBefore(),
                        "contested", question.contested()));
        return outputs.get("returnAnswer") instanceof String answer
                ? ReturnAnswer.valueOf(answer)
                : ReturnAnswer.RULING;
    }
}
