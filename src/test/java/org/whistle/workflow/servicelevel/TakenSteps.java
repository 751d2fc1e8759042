package org.whistle.workflow.servicelevel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.event.TransactionalEventListener;
import org.whistle.servicelevel.StepTaken;

/** Whoever tells people of steps hears of those that were committed. */
@TestComponent
class TakenSteps {

    private final List<StepTaken> taken = new CopyOnWriteArrayList<>();

    @TransactionalEventListener
    void on(StepTaken step) {
        taken.add(step);
    }

    /** @return the steps of a clock, in the order in which they were told */
    List<StepTaken> of(long clock) {
        return taken.stream().filter(step -> step.clock().id() == clock).toList();
    }
}
