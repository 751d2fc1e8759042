package org.whistle.workflow.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.whistle.catalogue.WhistleKind;
import org.whistle.testing.FirstOptions;

/** Somebody answers the form of a task at random, and the reference hears of it. */
final class Work {

    private static final List<String> ITEMS =
            ReferenceRules.ITEMS.keySet().stream().sorted().toList();

    private final ReferenceClocks reference;
    private final Office office;
    private final Random random;
    private final Calls calls = new Calls();
    private final Set<Integer> refusedRounds = new HashSet<>();
    private final ResponseWork responses;

    Work(ReferenceClocks reference, Office office, Random random) {
        this.reference = reference;
        this.office = office;
        this.random = random;
        this.responses = new ResponseWork(reference, calls, office, random);
    }

    /** @return what was done */
    String on(ObservedCase.Open task, Instant now) {
        return task.key() + " "
                + switch (task.key()) {
                    case "screenRequest" -> screen(task, now);
                    case "solveInCommunity" -> {
                        office.answer(task.id(), FirstOptions.of(task.key()));
                        reference.submit(now);
                        reference.passVerification(now);
                        yield "";
                    }
                    case "dispatchWhistle" -> dispatch(task, now);
                    case "reportIn" -> responses.reportIn(task, now);
                    case "ruleOnOwnership" -> responses.rule(task, now);
                    case "submitResult" -> {
                        office.answer(task.id(), FirstOptions.of(task.key()));
                        reference.submit(now);
                        yield "";
                    }
                    case "verifyOnSite" -> verify(task, now);
                    case "callBack" -> callBack(task, now);
                    case "reviewEvaluation" -> review(task, now);
                    case "decideExtension" -> decide(task, now);
                    default -> {
                        office.answer(task.id(), FirstOptions.of(task.key()));
                        yield "";
                    }
                };
    }

    private String screen(ObservedCase.Open task, Instant now) {
        int dice = random.nextInt(10);
        if (dice == 0) {
            office.answer(task.id(), Map.of("screening", "REFUSE", "ground", "ANOTHER_BODY", "note", "属铁路管理"));
            reference.end(now);
            return "refused";
        }
        Map<String, Object> answers = new HashMap<>(Map.of("screening", dice < 3 ? "SOLVE_IN_COMMUNITY" : "WHISTLE"));
        if (dice % 3 == 0) {
            String item = ITEMS.get(random.nextInt(ITEMS.size()));
            answers.putAll(Map.of("reclassify", "CHANGE", "newItem", item));
            reference.reclassify(item);
        }
        office.answer(task.id(), answers);
        return answers.toString();
    }

    private String dispatch(ObservedCase.Open task, Instant now) {
        if (random.nextInt(6) == 0 && refusedRounds.add(reference.round)) {
            // back to screening: the promise runs on, and nothing else has begun
            office.answer(task.id(), Map.of("dispatch", "REFUSE", "whistleRefusal", "OTHER", "note", "先由社区处理"));
            return "refused";
        }
        List<String> called = new ArrayList<>(Calls.DEPARTMENTS);
        java.util.Collections.shuffle(called, random);
        String lead = called.get(0);
        List<String> supporting = called.subList(1, 1 + random.nextInt(3));
        WhistleKind kind = WhistleKind.values()[random.nextInt(WhistleKind.values().length)];
        office.answer(
                task.id(),
                Map.of(
                        "dispatch",
                        "CHANGE",
                        "lead",
                        lead,
                        "supporting",
                        String.join(",", supporting),
                        "whistleKind",
                        kind.name(),
                        "meeting",
                        random.nextInt(4) == 0 ? "YES" : "NO"));
        calls.call(lead, supporting);
        reference.dispatch(now, lead, supporting, kind);
        return kind + " to " + lead + " with " + supporting;
    }

    private String verify(ObservedCase.Open task, Instant now) {
        if (random.nextInt(3) == 0) {
            office.answer(task.id(), Map.of("verification", "FAILED", "note", "仍有残留"));
            reference.failVerification();
            return "failed";
        }
        office.answer(task.id(), FirstOptions.of("verifyOnSite"));
        reference.passVerification(now);
        return "passed";
    }

    private String callBack(ObservedCase.Open task, Instant now) {
        boolean solved = random.nextBoolean();
        office.answer(
                task.id(),
                Map.of("solved", solved ? "YES" : "NO", "satisfaction", solved ? "SATISFIED" : "NOT_SATISFIED"));
        reference.hear(now);
        if (solved) {
            reference.end(now);
        } else if (reference.round < 2) {
            reference.redo(now);
        }
        return solved ? "solved" : "not solved";
    }

    private String review(ObservedCase.Open task, Instant now) {
        boolean close = random.nextBoolean();
        office.answer(task.id(), Map.of("supervision", close ? "CLOSE" : "REDO", "note", "已现场督办"));
        if (close) {
            reference.end(now);
        } else {
            reference.redo(now);
        }
        return close ? "close" : "redo";
    }

    private String decide(ObservedCase.Open task, Instant now) {
        boolean grant = random.nextInt(4) > 0;
        office.answer(
                task.id(), Map.of("extensionDecision", grant ? "GRANT" : "REFUSE", "note", grant ? "同意" : "理由不足"));
        if (grant) {
            reference.grant(now);
        } else {
            reference.refuse();
        }
        return grant ? "grant" : "refuse";
    }
}
