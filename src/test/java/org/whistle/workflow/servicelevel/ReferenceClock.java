package org.whistle.workflow.servicelevel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.ClockOutcome;
import org.whistle.servicelevel.Limit;
import org.whistle.servicelevel.Standing;

/** One clock of the reference. */
final class ReferenceClock {

    final ClockKind kind;
    final String department;
    final int round;
    final Instant start;
    final Limit limit;
    Instant deadline;
    Standing standing = Standing.WITHIN_TIME;
    Instant stopped;
    ClockOutcome outcome;
    private boolean takenOverLate;

    ReferenceClock(ClockKind kind, String department, int round, Instant start, Limit limit) {
        this.kind = kind;
        this.department = department;
        this.round = round;
        this.start = start;
        this.limit = limit;
    }

    ReferenceClock handedTo(String heir) {
        ReferenceClock handed = new ReferenceClock(kind, heir, round, start, limit);
        handed.deadline = deadline;
        handed.standing = standing;
        handed.takenOverLate = isLate();
        return handed;
    }

    boolean isLate() {
        return takenOverLate || standing.isLate() || stopped != null && stopped.isAfter(deadline);
    }

    /** Whether it counts for its owner: not where it was another's that was late already. */
    boolean counts() {
        return !takenOverLate && (isLate() || outcome == ClockOutcome.DONE);
    }

    boolean isOpen() {
        return stopped == null;
    }

    boolean isPromise() {
        return kind == ClockKind.RESOLUTION && department == null;
    }

    void stop(Instant at, ClockOutcome why) {
        if (isOpen()) {
            stopped = at;
            outcome = why;
        }
    }

    Standing next() {
        return Standing.values()[standing.ordinal() + 1];
    }

    void runOn(Instant until) {
        deadline = until;
        stopped = null;
        outcome = null;
    }

    /** Whether it is what another department has of the same kind, and not only had. */
    boolean isOf(String other, ReferenceClock like) {
        return other.equals(department) && kind == like.kind && round == like.round && outcome != ClockOutcome.RELEASED;
    }

    /** @param timer when its watch wakes up; null where it does not */
    String describe(boolean paused, Instant timer) {
        Instant wakes = timer == null ? null : timer.truncatedTo(ChronoUnit.MILLIS);
        return describe(kind, department, round, start, deadline, standing, paused, outcome, stopped, wakes);
    }

    static String describe(
            Object kind,
            String department,
            int round,
            Instant start,
            Instant deadline,
            Object standing,
            boolean paused,
            Object outcome,
            Instant stopped,
            Object timer) {
        return "%s %s round %d: %s to %s, %s%s, %s %s, wakes %s"
                .formatted(
                        kind,
                        department,
                        round,
                        start,
                        deadline,
                        standing,
                        paused ? " PAUSED" : "",
                        outcome,
                        stopped,
                        timer);
    }
}
