package org.whistle.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;
import org.whistle.problem.Refusal;

/**
 * An order among few units: a lead, two that help, an outsider, the street and the district.
 *
 * @param units all there are
 */
record SmallWorld(List<String> units, Duties duties, OrderCalls start) {

    static SmallWorld of(List<String> units, Duties duties, String lead, List<String> supporting) {
        List<OrderCall> calls = new ArrayList<>(List.of(OrderCall.to(lead, Role.LEAD)));
        supporting.forEach(department -> calls.add(OrderCall.to(department, Role.SUPPORTING)));
        return new SmallWorld(units, duties, new OrderCalls(calls, List.of()));
    }

    /** All deeds that may come next, with what comes of them; of those with the same effect on a call, one. */
    Map<Move, OrderCalls> next(OrderCalls calls, ReturnRules rules) {
        Map<Move, OrderCalls> next = new LinkedHashMap<>();
        for (OrderCall call : calls.calls()) {
            switch (call.state()) {
                case CALLED -> {
                    put(next, new Move.Accept(call.department()), calls, rules);
                    if (!call.bound() && !call.hasReturned()) {
                        returns(call, calls, rules).forEach(move -> put(next, move, calls, rules));
                    }
                }
                case RETURNED -> rulings(call.department()).forEach(move -> put(next, move, calls, rules));
                case REPORTED_IN, RELEASED, REROUTED -> {
                    // nothing is open
                }
            }
        }
        return next;
    }

    boolean refuses(Move move, OrderCalls calls, ReturnRules rules) {
        Map<Move, OrderCalls> allowed = new LinkedHashMap<>();
        put(allowed, move, calls, rules);
        return allowed.isEmpty();
    }

    private void put(Map<Move, OrderCalls> next, Move move, OrderCalls calls, ReturnRules rules) {
        try {
            next.put(move, move.on(calls, duties, rules));
        } catch (Refusal refused) {
            // it may not be done
        }
    }

    /** Of the reasons with the same answer, one. */
    private List<Move> returns(OrderCall call, OrderCalls calls, ReturnRules rules) {
        List<Move> returns = new ArrayList<>();
        for (String suggested : suggestions(call.department())) {
            Set<ReturnAnswer> answers = EnumSet.noneOf(ReturnAnswer.class);
            for (ReturnReason reason : ReturnReason.values()) {
                if (answers.add(rules.answer("1", calls.question(call.department(), reason, suggested, duties)))) {
                    returns.add(new Move.GiveBack(call.department(), reason, suggested));
                }
            }
        }
        return returns;
    }

    /** Nobody, and every other unit. */
    private List<String> suggestions(String department) {
        List<String> suggestions = new ArrayList<>(units);
        suggestions.set(units.indexOf(department), null);
        return suggestions;
    }

    private List<Move> rulings(String department) {
        List<Move> rulings = new ArrayList<>();
        Stream.of(Ruling.KEEP, Ruling.RELEASE, Ruling.NOBODY)
                .forEach(ruling -> rulings.add(new Move.Rule(department, ruling, null)));
        units.forEach(unit -> rulings.add(new Move.Rule(department, Ruling.REROUTE, unit)));
        return rulings;
    }

    /** All deeds that somebody could try at the tasks that wait. */
    List<Move> candidates(OrderCalls calls) {
        List<Move> candidates = new ArrayList<>();
        for (OrderCall call : calls.calls()) {
            if (call.state() == State.RETURNED) {
                candidates.addAll(rulings(call.department()));
            } else if (call.state() == State.CALLED) {
                suggestions(call.department())
                        .forEach(suggested -> candidates.add(
                                new Move.GiveBack(call.department(), ReturnReason.NOT_OUR_DUTY, suggested)));
            }
        }
        return candidates;
    }

    /**
     * What the deeds to come depend on. To whom a call went, and how a dispute ended, are told and decide nothing; where
     * a call came from, and whether it is bound, count for one that can still be returned.
     */
    static OrderCalls withoutThePast(OrderCalls calls) {
        List<OrderCall> now =
                calls.calls().stream().map(SmallWorld::withoutThePast).toList();
        List<Dispute> open = calls.disputes().stream().filter(Dispute::isOpen).toList();
        boolean onlySettled = open.isEmpty() && !calls.disputes().isEmpty();
        return new OrderCalls(now, onlySettled ? List.of(new Dispute("", Adjudicator.STREET, false)) : open);
    }

    private static OrderCall withoutThePast(OrderCall call) {
        if (!call.isInForce()) {
            return new OrderCall(call.department(), Role.SUPPORTING, State.RELEASED, true, false, false, null);
        }
        boolean returnable = call.state() == State.CALLED && !call.hasReturned();
        return new OrderCall(
                call.department(),
                call.role(),
                call.state(),
                call.hasReturned(),
                returnable && call.received(),
                returnable && call.bound(),
                null);
    }

    static boolean isSettled(OrderCalls calls) {
        return calls.calls().stream().filter(OrderCall::isInForce).allMatch(call -> call.state() == State.REPORTED_IN);
    }

    static long returns(OrderCalls calls) {
        return calls.calls().stream().filter(OrderCall::hasReturned).count();
    }
}
