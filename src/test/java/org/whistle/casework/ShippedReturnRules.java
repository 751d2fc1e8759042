package org.whistle.casework;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.whistle.decisions.DecisionTable;

/** The table {@code rule-on-return} as it is shipped, with the bare decision engine. */
final class ShippedReturnRules implements ReturnRules {

    private static final DecisionTable TABLE = DecisionTable.of("rule-on-return");
    /** For all tests of a run: the same question has the same answer. */
    private static final Map<Question, ReturnAnswer> KNOWN = new ConcurrentHashMap<>();

    @Override
    public ReturnAnswer answer(String trackingNumber, Question question) {
        return KNOWN.computeIfAbsent(question, ShippedReturnRules::ask);
    }

    private static ReturnAnswer ask(Question question) {
        Map<String, Object> inputs = Map.of(
                "returnReason", question.reason().name(),
                "role", question.role().name(),
                "suggestion", question.suggestion().name(),
                "returnsBefore", question.returnsBefore(),
                "contested", question.contested());
        return ReturnAnswer.valueOf((String) TABLE.ask(inputs).outputs().get("returnAnswer"));
    }
}
