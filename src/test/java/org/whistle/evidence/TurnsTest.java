package org.whistle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whistle.problem.Refusal;

/** Many wait for one seat. */
class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final Turns turns = new Turns(LONG);

    @AfterEach
    void all_go_home() {
        people.shutdownNow();
    }

    @Test
    void whoever_comes_last_waits_for_one_of_those_who_sent_many() throws Exception {
        turns.sitDown("many", Turns.MOST_OF_ONE);
        comes("many", 4);
        comes("resident", 1);
        comes("staff", 2);

        turns.standUp();

        assertThat(allServed(7)).containsExactly("many", "resident", "staff", "many", "staff", "many", "many");
    }

    @Test
    void of_one_caller_only_a_few_wait_and_it_is_told_when_to_come_again() throws Exception {
        turns.sitDown("many", Turns.MOST_OF_ONE);
        comes("many", Turns.MOST_OF_ONE);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> turns.sitDown("many", Turns.MOST_OF_ONE))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("pictures-of-one");
                    assertThat(refusal.kind().status()).isEqualTo(429);
                    assertThat(refusal.after()).isPresent();
                });
        comes("resident", 1);
        turns.standUp();
        assertThat(allServed(Turns.MOST_OF_ONE + 1)).startsWith("many", "resident");
    }

    @Test
    void where_all_places_are_taken_whoever_has_most_gives_one_up() throws Exception {
        turns.sitDown("a", Turns.MOST_OF_ONE);
        comes("a", 6);
        comes("b", 6);
        comes("c", 6);
        comes("d", 2);
        assertThat(turns.waiting()).isEqualTo(Turns.MOST_WAITING);

        people.submit(() -> serve("resident"));
        await(() -> !refused.isEmpty());
        assertThat(refused).hasSize(1).first().isIn("a pictures-of-one", "b pictures-of-one", "c pictures-of-one");

        turns.standUp();
        assertThat(allServed(Turns.MOST_WAITING)).contains("resident").startsWith("a", "b", "c", "d", "resident");
    }

    @Test
    void whoever_waits_too_long_leaves_the_place() {
        Turns impatient = new Turns(Duration.ofMillis(1));
        impatient.sitDown("many", 1);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> impatient.sitDown("resident", 1))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("pictures-busy"));

        assertThat(impatient.waiting()).isZero();
        impatient.standUp();
        impatient.sitDown("resident", 1);
    }

    /** One after the other, so that the order is known. */
    private void comes(String caller, int times) {
        for (int time = 0; time < times; time++) {
            int before = turns.waiting();
            people.submit(() -> serve(caller));
            await(() -> turns.waiting() > before);
        }
    }

    private void serve(String caller) {
        try {
            turns.sitDown(caller, Turns.MOST_OF_ONE);
        } catch (Refusal refusal) {
            refused.add(caller + " " + refusal.code());
            return;
        }
        served.add(caller);
        turns.standUp();
    }

    private List<String> allServed(int how) throws InterruptedException {
        people.shutdown();
        assertThat(people.awaitTermination(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(served).hasSize(how);
        return served;
    }

    private static void await(BooleanSupplier come) {
        while (!come.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
