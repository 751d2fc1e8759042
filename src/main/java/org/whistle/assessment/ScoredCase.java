package org.whistle.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;

/**
 * A case as far as scores go: who may score whom. Nobody scores the own unit, in whosever name they speak.
 *
 * @param street the code of the community's street
 * @param round the present one
 * @param endedAt null while it goes on
 * @param mergedInto the case that goes on for it, or null
 */
record ScoredCase(
        String trackingNumber,
        String community,
        String street,
        int round,
        Instant endedAt,
        String mergedInto,
        List<Call> calls) {

    /** So long after the end scores are taken. Own starting figure. */
    static final Duration AFTER_END = Duration.ofDays(30);

    /**
     * A department that was called.
     *
     * @param department its code; a street or community by its own
     * @param reportedInAt null before it did
     * @param resultAt when the first result of the round was submitted, or null
     */
    record Call(int round, String department, Instant reportedInAt, Instant resultAt) {

        boolean hasReportedIn() {
            return reportedInAt != null;
        }
    }

    /** Whether the case is one of the caller's: of the own community, or one that called the own department. */
    boolean concerns(Caller caller) {
        return isOfCommunity(caller)
                || calls.stream().anyMatch(call -> caller.handling().contains(call.department()));
    }

    private boolean isOfCommunity(Caller caller) {
        return caller.communities().contains(community);
    }

    /** @throws Refusal when scores of this case are not taken any more, or never */
    void requireOpenForScores(Instant now) {
        if (mergedInto != null) {
            throw Refusal.conflict("merged-away", mergedInto);
        }
        if (endedAt != null && now.isAfter(endedAt.plus(AFTER_END))) {
            throw Refusal.conflict("score-too-late", AFTER_END.toDays());
        }
    }

    /**
     * @param unit in whose name, or null where the caller works for one of them only
     * @throws Refusal when no department of the caller has reported in in the round
     */
    Score aboutWhistle(Caller caller, int inRound, String unit) {
        List<String> mine = callsOf(inRound)
                .filter(Call::hasReportedIn)
                .map(Call::department)
                .filter(department -> caller.handling().contains(department) && !department.equals(community))
                .filter(department -> unit == null || department.equals(codeOf(unit)))
                .sorted()
                .toList();
        if (mine.isEmpty() && isOfCommunity(caller)) {
            throw Refusal.invalid("about", "scores-itself");
        }
        if (mine.isEmpty()) {
            throw Refusal.conflict("score-before-report-in");
        }
        if (caller.isOf(community)) {
            throw Refusal.forbidden("scores-both-sides");
        }
        if (mine.size() > 1) {
            throw Refusal.invalid("unit", "score-for-which", String.join(", ", mine));
        }
        return new Score(trackingNumber, inRound, community, mine.get(0), Scores.WHISTLE);
    }

    /** @throws Refusal when the caller is not of the community, or the department has done nothing to be scored */
    Score aboutDepartment(Caller caller, int inRound, String named) {
        if (!isOfCommunity(caller)) {
            throw Refusal.forbidden("community-scores-departments");
        }
        String department = codeOf(named);
        if (department.equals(community)) {
            throw Refusal.invalid("about", "scores-itself");
        }
        if (caller.isOf(department)) {
            throw Refusal.forbidden("scores-both-sides");
        }
        Call call = callsOf(inRound)
                .filter(Call::hasReportedIn)
                .filter(one -> one.department().equals(department))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("about", "department-not-there", named));
        if (call.resultAt() == null) {
            throw Refusal.conflict("score-before-result");
        }
        return new Score(trackingNumber, inRound, community, community, department);
    }

    private Stream<Call> callsOf(int inRound) {
        return calls.stream().filter(call -> call.round() == inRound);
    }

    /** @return the code of the unit that a department stands for in this case */
    String codeOf(String department) {
        return switch (department) {
            case Unit.STREET -> street;
            case Unit.COMMUNITY -> community;
            default -> department;
        };
    }
}
