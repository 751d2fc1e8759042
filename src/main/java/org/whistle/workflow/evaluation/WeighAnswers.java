package org.whistle.workflow.evaluation;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.evaluation.AnswerRules;
import org.whistle.evaluation.Counts;
import org.whistle.evaluation.Solved;
import org.whistle.workflow.servicelevel.RememberedDecisions;

/** The decision {@code weighAnswers}. */
@Component
class WeighAnswers implements AnswerRules {

    private static final String KEY = "weighAnswers";

    private final RememberedDecisions decisions;

    WeighAnswers(RememberedDecisions decisions) {
        this.decisions = decisions;
    }

    /** Where the deployed table has no rule, what the resident wrote themselves counts. */
    @Override
    public Counts counts(String trackingNumber, Solved own, Solved called) {
        Object answer = decisions
                .decide(trackingNumber, KEY, Map.of("ownSolved", own.name(), "calledSolved", called.name()))
                .get("counts");
        return answer instanceof String counts ? Counts.valueOf(counts) : Counts.OWN;
    }
}
