package org.whistle.casework;

import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;

/**
 * One call of an order, as the rules see it.
 *
 * @param hasReturned whether the department has used its one return
 * @param received whether it got the call, or the lead, from another department
 * @param bound whether a final ruling left it there
 * @param passedTo who handles it instead, or null
 */
record OrderCall(
        String department,
        Role role,
        State state,
        boolean hasReturned,
        boolean received,
        boolean bound,
        String passedTo) {

    static OrderCall to(String department, Role role) {
        return new OrderCall(department, role, State.CALLED, false, false, false, null);
    }

    boolean isInForce() {
        return state != State.RELEASED && state != State.REROUTED;
    }

    boolean leads() {
        return role == Role.LEAD && isInForce();
    }

    OrderCall reportedIn() {
        return in(State.REPORTED_IN);
    }

    OrderCall returned() {
        return new OrderCall(department, role, State.RETURNED, true, received, bound, null);
    }

    OrderCall kept() {
        return in(State.CALLED);
    }

    OrderCall released() {
        return in(State.RELEASED);
    }

    OrderCall passedTo(String heir) {
        return new OrderCall(department, role, State.REROUTED, hasReturned, received, bound, heir);
    }

    /** It is called for another's part; a return that it has used stays used. */
    OrderCall calledInsteadAs(Role part) {
        return new OrderCall(department, part, State.CALLED, hasReturned, true, bound, null);
    }

    /** It is called already, and leads from now on. */
    OrderCall leading() {
        return new OrderCall(department, Role.LEAD, state, hasReturned, true, bound, null);
    }

    OrderCall bind() {
        return new OrderCall(department, role, state, hasReturned, received, true, passedTo);
    }

    private OrderCall in(State next) {
        return new OrderCall(department, role, next, hasReturned, received, bound, null);
    }
}
