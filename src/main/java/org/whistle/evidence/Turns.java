package org.whistle.evidence;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.whistle.problem.Refusal;

/**
 * One seat for which people wait in turn: whoever comes next has at most one of every other caller before them, however
 * many these others have sent. Each one who waits holds a thread that others need, so not all may.
 */
final class Turns {

    /** Of all callers together. */
    static final int MOST_WAITING = 20;
    /** Of one caller who is limited. */
    static final int MOST_OF_ONE = 6;

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final Duration patience;
    /** Whose turn is next stands first. What a place becomes: the seat, or false for whoever was sent away for others. */
    private final Map<String, Deque<CompletableFuture<Boolean>>> callers = new LinkedHashMap<>();

    private boolean taken;

    Turns(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits for the seat. Who has it has to {@link #standUp}.
     *
     * @param most how many of this caller may wait
     * @throws Refusal when too many wait, or it takes too long
     */
    void sitDown(String caller, int most) {
        Optional<CompletableFuture<Boolean>> place = queue(caller, most);
        if (place.isPresent() && !await(caller, place.get())) {
            throw ofOne();
        }
    }

    private boolean await(String caller, CompletableFuture<Boolean> place) {
        try {
            return place.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return leave(caller, place);
        } catch (TimeoutException | ExecutionException late) {
            return leave(caller, place);
        }
    }

    private synchronized Optional<CompletableFuture<Boolean>> queue(String caller, int most) {
        if (!taken) {
            taken = true;
            return Optional.empty();
        }
        int own = callers.getOrDefault(caller, new ArrayDeque<>()).size();
        if (own >= most) {
            throw ofOne();
        }
        if (waiting() >= MOST_WAITING) {
            makeRoom(own);
        }
        CompletableFuture<Boolean> place = new CompletableFuture<>();
        callers.computeIfAbsent(caller, first -> new ArrayDeque<>()).add(place);
        return Optional.of(place);
    }

    /** Where all is full, whoever holds most of it gives the last place up to somebody with clearly less. */
    private void makeRoom(int own) {
        Deque<CompletableFuture<Boolean>> largest = callers.values().stream()
                .max(Comparator.comparingInt(Deque::size))
                .filter(most -> most.size() > own + 1)
                .orElseThrow(Turns::busy);
        largest.removeLast().complete(false);
    }

    synchronized void standUp() {
        if (callers.isEmpty()) {
            taken = false;
            return;
        }
        Map.Entry<String, Deque<CompletableFuture<Boolean>>> next =
                callers.entrySet().iterator().next();
        callers.remove(next.getKey());
        CompletableFuture<Boolean> place = next.getValue().remove();
        if (!next.getValue().isEmpty()) {
            // behind all others
            callers.put(next.getKey(), next.getValue());
        }
        place.complete(true);
    }

    /** @return true where the seat became theirs in this very moment */
    private synchronized boolean leave(String caller, CompletableFuture<Boolean> place) {
        if (place.isDone()) {
            return place.join();
        }
        Deque<CompletableFuture<Boolean>> own = callers.get(caller);
        own.remove(place);
        if (own.isEmpty()) {
            callers.remove(caller);
        }
        throw busy();
    }

    synchronized int waiting() {
        return callers.values().stream().mapToInt(Deque::size).sum();
    }

    private static Refusal busy() {
        return Refusal.conflict("pictures-busy");
    }

    private static Refusal ofOne() {
        return Refusal.tooMany(AGAIN_AFTER, "pictures-of-one");
    }
}
