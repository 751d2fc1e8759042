package org.whistle.retention;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is told to others is told when it has come true. */
final class AfterCommit {

    private AfterCommit() {}

    static void tell(Runnable news) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                news.run();
            }
        });
    }
}
