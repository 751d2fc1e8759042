package org.whistle.servicelevel;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whistle.problem.Overtaken;
import org.whistle.request.RequestProgress;

/**
 * Brings open requests into an emergency and out of it, each in a transaction of its own. What was interrupted goes on
 * at the next call: a request that was reached or left is not done twice.
 */
@Component
public class EmergencyEffects {

    private final EmergencyRows rows;
    private final Subjects subjects;
    private final RequestProgress requests;
    private final ClockRows clocks;
    private final ClockMoves moves;
    private final ClockTimes times;
    private final DeadlineRules rules;
    private final TransactionOperations transactions;
    private final InstantSource now;

    EmergencyEffects(
            EmergencyRows rows,
            Subjects subjects,
            RequestProgress requests,
            ClockRows clocks,
            ClockMoves moves,
            ClockTimes times,
            DeadlineRules rules,
            TransactionOperations transactions,
            InstantSource now) {
        this.rows = rows;
        this.subjects = subjects;
        this.requests = requests;
        this.clocks = clocks;
        this.moves = moves;
        this.times = times;
        this.rules = rules;
        this.transactions = transactions;
        this.now = now;
    }

    /** @return how many requests were brought into a mode or out of one */
    public int follow() {
        return each(rows.notReached(), this::reach) + each(rows.notLeft(), this::leave);
    }

    private int each(List<String> trackingNumbers, Consumer<String> deed) {
        trackingNumbers.forEach(
                number -> Overtaken.retry(() -> transactions.executeWithoutResult(transaction -> deed.accept(number))));
        return trackingNumbers.size();
    }

    private void reach(String trackingNumber) {
        Subject subject = subjects.of(trackingNumber);
        if (subject.emergency() == null) {
            return;
        }
        DeadlineRules.Answer answer = rules.limit(new DeadlineRules.Question(
                        ClockKind.RESOLUTION, subject.item(), null, subject.round(), Mode.EMERGENCY))
                .orElse(new DeadlineRules.Answer(ClockKind.RESOLUTION.ordinary(), null));
        requests.raise(trackingNumber, answer.level() == null ? subject.level() : answer.level());
        resolutions(trackingNumber).forEach(clock -> shorten(clock, subject.emergency(), answer.limit()));
    }

    /** Only what becomes shorter: a promise is never broken by a mode. */
    private void shorten(Clock clock, long mode, Limit limit) {
        Clock shortened = clock.under(mode, limit);
        if (times.deadline(shortened).at().isBefore(clock.deadline())) {
            clocks.underMode(clock.id(), mode, limit);
            moves.follow(shortened, DeadlineCause.EMERGENCY_BEGUN);
        }
    }

    private void leave(String trackingNumber) {
        requests.raise(trackingNumber, null);
        resolutions(trackingNumber).stream()
                .filter(clock -> clock.emergency() != null)
                .forEach(this::leave);
    }

    /** The work was said to be done while a mode ended, and was not: the clock runs on without the mode. */
    void runOn(long id) {
        clocks.find(id)
                .filter(clock -> clock.emergency() != null)
                .filter(clock -> rows.endedBefore(clock.emergency(), clock.deadline()))
                .ifPresent(this::leave);
    }

    private void leave(Clock clock) {
        clocks.underMode(clock.id(), null, null);
        moves.follow(clock.under(null, null), DeadlineCause.EMERGENCY_ENDED);
    }

    /** What is late stays late: no mode makes a missed deadline good. */
    private List<Clock> resolutions(String trackingNumber) {
        return clocks.of(trackingNumber).stream()
                .filter(clock -> clock.kind() == ClockKind.RESOLUTION && !clock.isStopped())
                .filter(clock -> now.instant().isBefore(clock.deadline()))
                .toList();
    }
}
