package org.whistle.servicelevel;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.problem.Overtaken;

/**
 * A list of holidays arrives or is corrected: the clocks that still run and are not late follow it, each in a
 * transaction of its own. What is late stays late, so nobody makes a missed deadline good by a calendar.
 */
@Component
class CalendarEffects {

    private static final Logger log = LoggerFactory.getLogger(CalendarEffects.class);

    private final ClockRows clocks;
    private final ClockTimes times;
    private final ClockMoves moves;
    private final TransactionTemplate transactions;
    private final InstantSource now;

    CalendarEffects(
            ClockRows clocks,
            ClockTimes times,
            ClockMoves moves,
            PlatformTransactionManager manager,
            InstantSource now) {
        this.clocks = clocks;
        this.times = times;
        this.moves = moves;
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.now = now;
    }

    /** Also at every start: a list may have arrived in a moment in which its effects were cut off. */
    @TransactionalEventListener(CalendarChanged.class)
    void follow() {
        clocks.notYetDue(now.instant()).stream()
                .filter(clock -> clocks.find(clock).filter(this::isMoved).isPresent())
                .forEach(this::followAlone);
    }

    /** One clock that cannot follow keeps none of the others waiting; it is tried again at the next start. */
    private void followAlone(long clock) {
        try {
            Overtaken.retry(() -> transactions.executeWithoutResult(transaction -> follow(clock)));
        } catch (RuntimeException failure) {
            log.error("Clock {} does not follow the working calendar yet", clock, failure);
        }
    }

    /** Also what stood for a while, and goes on after the list has changed. */
    void follow(long id) {
        clocks.lock(id)
                .filter(clock -> !clock.isStopped() && now.instant().isBefore(clock.deadline()))
                .filter(this::isMoved)
                .ifPresent(clock -> moves.follow(clock, DeadlineCause.CALENDAR));
    }

    private boolean isMoved(Clock clock) {
        return !times.deadline(clock).equals(new Deadline(clock.deadline(), clock.provisional()));
    }
}
