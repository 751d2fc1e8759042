package org.whistle.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people in the same moment, each with a thread. */
public final class AtOnce {

    private AtOnce() {}

    /** @return what failed */
    public static List<Throwable> failures(Runnable... deeds) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(deeds.length);
        ExecutorService people = Executors.newFixedThreadPool(deeds.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable deed : deeds) {
                Callable<Void> together = () -> {
                    start.await();
                    deed.run();
                    return null;
                };
                running.add(people.submit(together));
            }
            List<Throwable> failures = new ArrayList<>();
            for (Future<?> deed : running) {
                try {
                    deed.get();
                } catch (ExecutionException failure) {
                    failures.add(failure.getCause());
                }
            }
            return failures;
        } finally {
            people.shutdownNow();
        }
    }
}
