package org.whistle.servicelevel;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(EmergencyEffects.class);

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
        return each(rows.notReached(), this::follow) + each(rows.notLeft(), this::follow);
    }

    private int each(List<String> trackingNumbers, Consumer<String> deed) {
        return (int)
                trackingNumbers.stream().filter(number -> done(number, deed)).count();
    }

    /** One request that cannot follow keeps none of the others waiting; it is tried again at the next start. */
    private boolean done(String trackingNumber, Consumer<String> deed) {
        try {
            Overtaken.retry(() -> transactions.executeWithoutResult(transaction -> deed.accept(trackingNumber)));
            return true;
        } catch (RuntimeException failure) {
            log.error("Request {} does not follow the emergencies yet", trackingNumber, failure);
            return false;
        }
    }

    /** As things stand for the request now; another item may be concerned where the one before was not. */
    void follow(String trackingNumber) {
        Subject subject = subjects.of(trackingNumber);
        if (subject.emergency() == null) {
            leave(trackingNumber);
        } else {
            reach(subject);
        }
    }

    private void reach(Subject subject) {
        String trackingNumber = subject.trackingNumber();
        DeadlineRules.Answer answer = answer(subject);
        requests.raise(trackingNumber, answer.level() == null ? subject.level() : answer.level());
        resolutions(trackingNumber).forEach(clock -> shorten(clock, subject.emergency(), answer.limit()));
    }

    private DeadlineRules.Answer answer(Subject subject) {
        return rules.limit(new DeadlineRules.Question(
                        subject.trackingNumber(),
                        ClockKind.RESOLUTION,
                        subject.item(),
                        null,
                        subject.round(),
                        Mode.EMERGENCY))
                .orElse(new DeadlineRules.Answer(ClockKind.RESOLUTION.ordinary(), null));
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

    /** The work was said to be done while a mode began or ended, and was not: the clock runs on as the mode says. */
    void runOn(Clock clock) {
        if (clock.kind() != ClockKind.RESOLUTION || !now.instant().isBefore(clock.deadline())) {
            return;
        }
        Subject subject = subjects.of(clock.trackingNumber());
        if (clock.emergency() == null && subject.emergency() != null) {
            shorten(clock, subject.emergency(), answer(subject).limit());
        } else if (clock.emergency() != null && rows.endedBefore(clock.emergency(), clock.deadline())) {
            leave(clock);
        }
    }

    private void leave(Clock clock) {
        clocks.underMode(clock.id(), null, null);
        moves.follow(clock.under(null, null), DeadlineCause.EMERGENCY_ENDED);
    }

    /** What is late stays late: no mode makes a missed deadline good. */
    private List<Clock> resolutions(String trackingNumber) {
        return clocks.lockResolution(trackingNumber).stream()
                .filter(clock -> now.instant().isBefore(clock.deadline()))
                .toList();
    }
}
