package org.whistle.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Several people in the same moment, each with a thread. */
public final class AtOnce {

    private AtOnce() {}

    /** @return what failed */
    public static List<Throwable> failures(Runnable... deeds) throws InterruptedException {
        List<Supplier<Throwable>> caught = Arrays.stream(deeds)
                .map(deed -> (Supplier<Throwable>) () -> failure(deed))
                .toList();
        return answers(caught).stream().filter(Objects::nonNull).toList();
    }

    private static Throwable failure(Runnable deed) {
        try {
            deed.run();
            return null;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }

    /** @return what each of the two got */
    public static <T> List<T> answers(Supplier<T> one, Supplier<T> other) throws InterruptedException {
        return answers(List.of(one, other));
    }

    /** @return what each of them got, in their order */
    public static <T> List<T> answers(List<Supplier<T>> deeds) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Supplier<T> deed : deeds) {
                running.add(people.submit(() -> {
                    start.await();
                    return deed.get();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> deed : running) {
                answers.add(deed.get());
            }
            return answers;
        } catch (ExecutionException failure) {
            throw new AssertionError("One of those who act at once failed", failure.getCause());
        } finally {
            people.shutdownNow();
        }
    }
}
