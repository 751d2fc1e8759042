package org.whistle.testing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody has changed something and nobody sees it yet; somebody else does something in just this moment. */
@Component
public class Uncommitted {

    private static final int LONGEST_SECONDS = 60;

    private final TransactionTemplate transaction;
    private final JdbcClient database;

    Uncommitted(TransactionTemplate transaction, JdbcClient database) {
        this.transaction = transaction;
        this.database = database;
    }

    /**
     * @param change is committed as soon as the other one waits for a lock of the database, or has done without
     * @return what the other one got
     */
    public <T> T meanwhile(Runnable change, Supplier<T> other) {
        ExecutorService people = Executors.newSingleThreadExecutor();
        try {
            Future<T> deed = transaction.execute(held -> {
                change.run();
                Future<T> running = people.submit(other::get);
                while (!running.isDone() && !isSomebodyWaiting()) {
                    Thread.onSpinWait();
                }
                return running;
            });
            return deed.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("The one who came meanwhile failed", failure);
        } finally {
            people.shutdownNow();
        }
    }

    private boolean isSomebodyWaiting() {
        return database.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
