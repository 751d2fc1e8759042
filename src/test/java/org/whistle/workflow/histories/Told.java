package org.whistle.workflow.histories;

import java.util.Map;
import java.util.Set;

/** What the case file says of a form that was answered, by the option that was taken. */
final class Told {

    private static final Map<String, Set<String>> BY_OPTION = Map.ofEntries(
            Map.entry("WHISTLE", Set.of("ACCEPTED")),
            Map.entry("SOLVE_IN_COMMUNITY", Set.of("ACCEPTED")),
            Map.entry("MERGE", Set.of("MERGED")),
            Map.entry("AS_PROPOSED", Set.of("WHISTLE_BLOWN", "FURTHER_CALLED")),
            Map.entry("CHANGE", Set.of("WHISTLE_BLOWN", "FURTHER_CALLED")),
            Map.entry("UPHOLD", Set.of("WHISTLE_UPHELD")),
            Map.entry("DISMISS", Set.of("WHISTLE_DISMISSED")),
            Map.entry("ACCEPT", Set.of("REPORTED_IN")),
            Map.entry("RETURN", Set.of("RETURNED")),
            Map.entry("FULFILLED", Set.of("COMMITMENT_FULFILLED", "ORDER_FULFILLED")),
            Map.entry("NOT_FULFILLED", Set.of("COMMITMENT_BROKEN", "ORDER_BROKEN")),
            Map.entry("SUBMIT", Set.of("RESULT_SUBMITTED")),
            Map.entry("DONE", Set.of("RESULT_SUBMITTED")),
            Map.entry("CALL_IN", Set.of("FURTHER_ASKED")),
            Map.entry("PASSED", Set.of("VERIFIED")),
            Map.entry("FAILED", Set.of("VERIFICATION_FAILED")),
            Map.entry("GRANT", Set.of("PAUSED", "EXTENDED")));
    private static final Map<String, Set<String>> BY_TASK = Map.of(
            "checkOnSite", Set.of("CHECKED_ON_SITE"),
            "screenRequest", Set.of("REFUSED"),
            "solveInCommunity", Set.of("SOLVED_IN_COMMUNITY"),
            "dispatchWhistle", Set.of("WHISTLE_REFUSED", "FURTHER_REFUSED"),
            "ruleOnOwnership", Set.of("RULED"),
            "holdJointMeeting", Set.of("MEETING_HELD"),
            "ruleOnDispute", Set.of("DISPUTE_RULED"),
            "callBack", Set.of("EVALUATED", "UNANSWERED", "CALLED_IN_VAIN"),
            "reviewEvaluation", Set.of("REVIEWED"),
            "decideExtension", Set.of("EXTENSION_REFUSED"));
    private static final Map<String, String> CHOICES = Map.of(
            "screenRequest", "screening",
            "dispatchWhistle", "dispatch",
            "ruleOnWhistle", "whistleRuling",
            "reportIn", "response",
            "fulfilCommitment", "fulfilment",
            "verifyOnSite", "verification",
            "decideExtension", "extensionDecision");

    private Told() {}

    /** @return one of these is new in the case file */
    static Set<String> of(String task, Map<String, Object> answers) {
        String choice = task.equals("submitResult")
                ? answers.getOrDefault("step", "SUBMIT").toString()
                : String.valueOf(answers.get(CHOICES.getOrDefault(task, "")));
        return BY_OPTION.getOrDefault(choice, BY_TASK.getOrDefault(task, Set.of("RESULT_SUBMITTED")));
    }
}
