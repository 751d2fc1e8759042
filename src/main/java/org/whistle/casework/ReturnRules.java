package org.whistle.casework;

import org.whistle.casework.WhistleCall.Role;

/** The decision {@code ruleOnReturn}: which returns are clear, and which need a ruling. */
public interface ReturnRules {

    /** @param trackingNumber of the request, in whose file the decision stands */
    ReturnAnswer answer(String trackingNumber, Question question);

    /**
     * A return as the table sees it.
     *
     * @param returnsBefore how many there were in this round
     * @param contested whether somebody speaks against it: the list names the department, it got the call by a reroute,
     *     or the suggested department has returned it
     */
    record Question(ReturnReason reason, Role role, Suggestion suggestion, int returnsBefore, boolean contested) {}
}
