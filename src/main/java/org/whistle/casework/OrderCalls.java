package org.whistle.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;

/**
 * The calls of one order, and the returns that went to a ruling: which deed may come next, and what follows from it.
 * Each verb gives the next value or refuses. There is always one lead; every way of deeds ends with all in force
 * reported in, see {@code docs/processes/ownership-ruling.md}.
 */
record OrderCalls(List<OrderCall> calls, List<Dispute> disputes) {

    OrderCalls {
        calls = calls.stream()
                .sorted(Comparator.comparing(OrderCall::department))
                .toList();
        disputes = disputes.stream()
                .sorted(Comparator.comparing(Dispute::department))
                .toList();
    }

    Optional<OrderCall> find(String department) {
        return calls.stream()
                .filter(call -> call.department().equals(department))
                .findFirst();
    }

    OrderCall get(String department) {
        return find(department).orElseThrow(() -> Refusal.conflict("call-answered"));
    }

    /** The one that answers for the whole, also while its own return is ruled on (首接负责). */
    String lead() {
        return calls.stream()
                .filter(OrderCall::leads)
                .map(OrderCall::department)
                .findFirst()
                .orElseThrow();
    }

    boolean isInForce(String department) {
        return find(department).filter(OrderCall::isInForce).isPresent();
    }

    private boolean hasReturned(String department) {
        return find(department).filter(OrderCall::hasReturned).isPresent();
    }

    /** @throws Refusal when the call does not wait for it */
    OrderCalls reportIn(String department) {
        return with(waiting(department).reportedIn());
    }

    /**
     * What the table is asked about a return.
     *
     * @throws Refusal when the department may not return the call
     */
    ReturnRules.Question question(String department, ReturnReason reason, String suggested, Duties duties) {
        OrderCall call = returnable(department);
        int returnsBefore = (int) calls.stream().filter(OrderCall::hasReturned).count();
        boolean contested = call.received() || duties.name(department) || hasReturned(suggested);
        return new ReturnRules.Question(
                reason, call.role(), duties.suggestion(this, call, suggested), returnsBefore, contested);
    }

    /** @throws Refusal when the department may not return the call */
    OrderCalls returnBy(String department, String suggested, ReturnAnswer answer) {
        OrderCall call = returnable(department);
        OrderCalls after = with(call.returned());
        return switch (heed(answer, call, suggested)) {
            case ACCEPT -> after.with(call.returned().released());
            case REROUTE -> after.pass(call.returned(), suggested);
            case RULING -> after.with(Dispute.open(department, adjudicator(call, suggested)));
        };
    }

    /** The table may say what it likes: no lead is released without an heir, and none is called who has refused it. */
    ReturnAnswer heed(ReturnAnswer answer, OrderCall call, String suggested) {
        boolean possible =
                switch (answer) {
                    case ACCEPT -> call.role() == Role.SUPPORTING;
                    case REROUTE ->
                        suggested != null
                                && !suggested.equals(call.department())
                                && !suggested.equals(Unit.DISTRICT)
                                && !hasReturned(suggested)
                                && (call.role() == Role.LEAD || !isInForce(suggested));
                    case RULING -> true;
                };
        return possible ? answer : ReturnAnswer.RULING;
    }

    /** The street rules first; the district where the street is a party, and on the second dispute of a round. */
    private Adjudicator adjudicator(OrderCall call, String suggested) {
        boolean streetIsParty = Stream.of(lead(), call.department(), suggested)
                .anyMatch(party -> Unit.STREET.equals(party) || Unit.DISTRICT.equals(party));
        return disputes.isEmpty() && !streetIsParty ? Adjudicator.STREET : Adjudicator.DISTRICT;
    }

    /** @throws Refusal when nothing of the department is to be ruled on */
    Dispute openDispute(String department) {
        return disputes.stream()
                .filter(dispute -> dispute.department().equals(department) && dispute.isOpen())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("ruled-already"));
    }

    /** @throws Refusal when the ruling would leave nobody, call somebody twice, or is given already */
    OrderCalls rule(String department, Ruling ruling, String rerouteTo) {
        Dispute dispute = openDispute(department);
        OrderCall call = get(department);
        OrderCalls settled = with(dispute.settled());
        OrderCalls ruled =
                switch (ruling) {
                    case KEEP -> settled.with(call.kept());
                    case RELEASE -> settled.release(call);
                    case REROUTE -> settled.reroute(call, rerouteTo, dispute.adjudicator());
                    case NOBODY ->
                        dispute.adjudicator() == Adjudicator.STREET
                                ? with(dispute.before(Adjudicator.DISTRICT))
                                : settled.give(call, Unit.DISTRICT);
                };
        return dispute.adjudicator() == Adjudicator.DISTRICT ? ruled.bindHeirOf(department) : ruled;
    }

    private OrderCalls release(OrderCall call) {
        if (call.role() == Role.LEAD) {
            throw Refusal.invalid("ruling", "lead-stays");
        }
        return with(call.released());
    }

    private OrderCalls reroute(OrderCall call, String heir, Adjudicator adjudicator) {
        if (heir == null) {
            throw Refusal.invalid("rerouteTo", "required");
        }
        if (heir.equals(Unit.DISTRICT) && adjudicator == Adjudicator.STREET) {
            throw Refusal.invalid("rerouteTo", "district-decides");
        }
        if (find(heir).filter(other -> other.state() == State.RETURNED).isPresent()
                && !heir.equals(call.department())) {
            throw Refusal.invalid("rerouteTo", "returned-itself");
        }
        if (heir.equals(call.department()) || isInForce(heir) && call.role() == Role.SUPPORTING) {
            throw Refusal.invalid("rerouteTo", "called-already");
        }
        return pass(call, heir);
    }

    /** What is nobody's goes to the district, also where it takes part already. */
    private OrderCalls give(OrderCall call, String owner) {
        if (call.department().equals(owner)) {
            return with(call.kept());
        }
        return isInForce(owner) && call.role() == Role.SUPPORTING ? with(call.released()) : pass(call, owner);
    }

    /** Somebody who is called already has a task of its own, and only leads from now on. */
    private OrderCalls pass(OrderCall call, String heir) {
        OrderCall called = isInForce(heir)
                ? get(heir).leading()
                : find(heir).orElse(OrderCall.to(heir, call.role())).calledInsteadAs(call.role());
        return with(call.passedTo(heir)).with(called);
    }

    /** The district's word is final: who has it now cannot return it. */
    private OrderCalls bindHeirOf(String department) {
        OrderCall call = get(department);
        return switch (call.state()) {
            case CALLED -> with(call.bind());
            case REROUTED -> with(get(call.passedTo()).bind());
            case RELEASED, RETURNED, REPORTED_IN -> this;
        };
    }

    /**
     * What has become of the call of a department.
     *
     * @param before the calls before the deed
     */
    Ruled outcome(String department, OrderCalls before) {
        OrderCall call = get(department);
        return switch (call.state()) {
            case CALLED, REPORTED_IN -> new Ruled(Ruling.KEEP, department);
            case RETURNED -> new Ruled(Ruling.NOBODY, department);
            case RELEASED -> new Ruled(Ruling.RELEASE, lead());
            case REROUTED ->
                new Ruled(before.isInForce(call.passedTo()) ? Ruling.RELEASE : Ruling.REROUTE, call.passedTo());
        };
    }

    private OrderCall waiting(String department) {
        return find(department)
                .filter(call -> call.state() == State.CALLED)
                .orElseThrow(() -> Refusal.conflict("call-answered"));
    }

    private OrderCall returnable(String department) {
        OrderCall call = waiting(department);
        if (call.bound()) {
            throw Refusal.invalid("response", "ruled-finally");
        }
        if (call.hasReturned()) {
            throw Refusal.invalid("response", "returned-before");
        }
        return call;
    }

    private OrderCalls with(OrderCall changed) {
        Stream<OrderCall> others =
                calls.stream().filter(call -> !call.department().equals(changed.department()));
        return new OrderCalls(Stream.concat(others, Stream.of(changed)).toList(), disputes);
    }

    private OrderCalls with(Dispute changed) {
        Stream<Dispute> others =
                disputes.stream().filter(dispute -> !dispute.department().equals(changed.department()));
        return new OrderCalls(calls, Stream.concat(others, Stream.of(changed)).toList());
    }
}
