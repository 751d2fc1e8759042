package org.whistle.casework;

import java.util.HashMap;
import java.util.Map;
import org.whistle.decisions.DecisionTable;

/** The table {@code rule-on-return} as it is shipped, with the bare decision engine. */
final class ShippedReturnRules implements ReturnRules {

    private final DecisionTable table = DecisionTable.of("rule-on-return");
    private final Map<Question, ReturnAnswer> known = new HashMap<>();

    @Override
    public ReturnAnswer answer(Question question) {
        return known.computeIfAbsent(question, this::ask);
    }

    private ReturnAnswer ask(Question question) {
        Map<String, Object> inputs = Map.of(
                "returnReason", question.reason().name(),
                "role", question.role().name(),
                "suggestion", question.suggestion().name(),
                "returnsBefore", question.returnsBefore(),
                "contested", question.contested());
        return ReturnAnswer.valueOf((String) table.ask(inputs).outputs().get("returnAnswer"));
    }
}
