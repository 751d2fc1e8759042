package org.whistle.workflow.histories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.whistle.testing.FirstOptions;

/** Answers the forms of the loop at random: every option of every form, sometimes with a part missing or wrong. */
final class Answers {

    static final List<String> DEPARTMENTS =
            List.of("community", "street", "district", "sanitation", "housing", "police", "urbanmanagement", "justice");
    static final List<String> ITEMS = List.of("01-02", "08-02", "04-01", "05-01", "08-06", "01-01");
    private static final List<String> REASONS =
            List.of("NOT_OUR_DUTY", "WRONG_PLACE", "OTHER_LEAD", "DUPLICATE", "INSUFFICIENT_FACTS");

    /** What no field takes for a choice. */
    static final String NO_SUCH = "NO_SUCH";

    private final Random random;

    Answers(Random random) {
        this.random = random;
    }

    /** @param others that it may be merged into */
    Map<String, Object> to(String task, List<String> others) {
        Map<String, Object> answers = new HashMap<>(random.nextInt(3) == 0 ? first(task) : some(task, others));
        if (random.nextInt(15) == 0) {
            List<String> fields = new ArrayList<>(answers.keySet());
            String field = any(fields);
            if (random.nextBoolean()) {
                answers.remove(field);
            } else {
                answers.put(field, random.nextBoolean() ? NO_SUCH : " ");
            }
        }
        return answers;
    }

    /** The answer that carries the request forward. */
    static Map<String, Object> first(String task) {
        return task.equals("decideExtension") ? Map.of("extensionDecision", "GRANT") : FirstOptions.of(task);
    }

    private Map<String, Object> some(String task, List<String> others) {
        return switch (task) {
            case "checkOnSite" -> Map.of("finding", any("CONFIRMED", "NOT_FOUND"), "note", "现场未见");
            case "screenRequest" -> screening(others);
            case "dispatchWhistle" -> dispatch();
            case "ruleOnWhistle" -> Map.of("whistleRuling", any("UPHOLD", "DISMISS"), "note", "按职责清单");
            case "reportIn" -> response();
            case "ruleOnOwnership" ->
                Map.of(
                        "ruling",
                        any("KEEP", "REROUTE", "REROUTE", "RELEASE", "NOBODY"),
                        "rerouteTo",
                        any(DEPARTMENTS),
                        "note",
                        "按职责清单裁决");
            case "holdJointMeeting" -> Map.of("agreement", any("AGREED", "NOT_AGREED"), "minutes", "各方发言");
            case "ruleOnDispute" -> Map.of("disputeRuling", any("ACT", "LEGAL_ROUTE"), "measures", "依物业管理条例");
            case "fulfilCommitment" -> Map.of("fulfilment", any("FULFILLED", "NOT_FULFILLED"), "evidence", "已查看现场");
            case "submitResult" -> result();
            case "verifyOnSite" ->
                Map.of("verification", any("PASSED", "PASSED", "FAILED"), "note", "仍有残留", "seen", "路面");
            case "callBack" ->
                Map.of(
                        "solved", any("YES", "NO", "NO", "NO", "NO_ANSWER"),
                        "satisfaction", any("SATISFIED", "BASICALLY_SATISFIED", "NOT_SATISFIED"));
            case "reviewEvaluation" -> Map.of("supervision", any("CLOSE", "REDO"), "note", "已督办");
            case "decideExtension" -> Map.of("extensionDecision", any("GRANT", "GRANT", "REFUSE"), "note", "理由不足");
            default -> first(task);
        };
    }

    private Map<String, Object> screening(List<String> others) {
        String outcome = random.nextInt(3) > 0 ? "WHISTLE" : any("SOLVE_IN_COMMUNITY", "MERGE", "MERGE", "REFUSE");
        Map<String, Object> answers = new HashMap<>(Map.of("screening", outcome, "note", "按清单研判"));
        answers.put("blower", any("COMMUNITY", "PROPERTY_FIRM", "OWNERS_COMMITTEE"));
        answers.put("ground", any("ANOTHER_BODY", "NO_NEW_FACTS"));
        answers.put("mergeInto", any(others));
        answers.put("reclassify", any("KEEP", "KEEP", "CHANGE"));
        answers.put("newItem", any(ITEMS));
        return answers;
    }

    private Map<String, Object> dispatch() {
        Map<String, Object> answers =
                new HashMap<>(Map.of("dispatch", any("CHANGE", "CHANGE", "REFUSE"), "note", "研究"));
        answers.put("whistleRefusal", any("SOLVABLE_IN_COMMUNITY", "OTHER"));
        answers.put("whistleKind", any("DAILY", "HARD_NUT", "URGENT"));
        answers.put("lead", any(DEPARTMENTS));
        answers.put("supporting", departments());
        answers.put("meeting", any("NO", "YES", "YES"));
        return answers;
    }

    private Map<String, Object> response() {
        Map<String, Object> answers = new HashMap<>(Map.of("response", any("ACCEPT", "RETURN")));
        answers.put("returnReason", any(REASONS));
        answers.put("note", "不属本单位职责");
        if (random.nextBoolean()) {
            answers.put("suggestedDepartment", any(DEPARTMENTS));
        }
        return answers;
    }

    private Map<String, Object> result() {
        Map<String, Object> answers = new HashMap<>(FirstOptions.of("submitResult"));
        answers.put("step", any("SUBMIT", "CALL_IN", "CALL_IN"));
        answers.put("furtherDepartments", departments());
        answers.put("note", "需要协助");
        return answers;
    }

    private String departments() {
        List<String> some = new ArrayList<>(DEPARTMENTS);
        java.util.Collections.shuffle(some, random);
        return String.join(",", some.subList(0, random.nextInt(4)));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
