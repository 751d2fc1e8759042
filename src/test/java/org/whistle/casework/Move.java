package org.whistle.casework;

/** A deed in the stage of response. */
sealed interface Move {

    String department();

    /** What comes of it; refuses what may not be done. */
    OrderCalls on(OrderCalls calls, Duties duties, ReturnRules rules);

    record Accept(String department) implements Move {

        @Override
        public OrderCalls on(OrderCalls calls, Duties duties, ReturnRules rules) {
            return calls.reportIn(department);
        }
    }

    record GiveBack(String department, ReturnReason reason, String suggested) implements Move {

        @Override
        public OrderCalls on(OrderCalls calls, Duties duties, ReturnRules rules) {
            ReturnAnswer answer = rules.answer("1", calls.question(department, reason, suggested, duties));
            return calls.returnBy(department, suggested, answer);
        }
    }

    record Rule(String department, Ruling ruling, String rerouteTo) implements Move {

        @Override
        public OrderCalls on(OrderCalls calls, Duties duties, ReturnRules rules) {
            return calls.rule(department, ruling, rerouteTo);
        }
    }
}
