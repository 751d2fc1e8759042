package org.whistle.workflow.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two departments report in at the same moment, and both touch the instance that waits for them: whoever comes second is
 * done again from the start, instead of being told to do it again. Inside a larger transaction it is for its owner to
 * repeat, because what it has done so far is lost too.
 */
final class RetryOvertaken extends CommandInterceptor {

    private static final int MOST_TRIES = 5;

    @Override
    public <T> T execute(Command<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        for (int attempt = 1; attempt < MOST_TRIES; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                if (!Collisions.caused(failure)) {
                    throw failure;
                }
                Thread.onSpinWait();
            }
        }
        return next.execute(command);
    }
}
