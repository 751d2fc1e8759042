package org.whistle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.whistle.gate.Spendings;
import org.whistle.problem.Refusal;
import org.whistle.testing.Photos;

/** One address that sends all it may does not keep others from being served. */
class PictureShareTest {

    private static final String ATTACKER = "203.0.113.6";
    private static final String RESIDENT = "203.0.113.7";

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final List<String> served = new CopyOnWriteArrayList<>();

    @AfterEach
    void hang_up() {
        people.shutdownNow();
        Spendings.hangUp();
    }

    @Test
    void a_resident_is_served_while_an_address_with_many_pictures_holds_the_desk() throws Exception {
        PictureCleaner cleaner = new PictureCleaner(Spendings.usual());
        List<Future<CleanPicture>> sent = IntStream.range(0, 19)
                .mapToObj(filing -> people.submit(() -> send(cleaner, ATTACKER)))
                .toList();
        await(cleaner, Turns.MOST_OF_ONE);
        Future<CleanPicture> resident = people.submit(() -> send(cleaner, RESIDENT));
        await(cleaner, Turns.MOST_OF_ONE + 1);

        mayGoOn.countDown();

        assertThat(resident.get(60, TimeUnit.SECONDS).width()).isEqualTo(20);
        people.shutdown();
        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(served).startsWith(ATTACKER, ATTACKER, RESIDENT).hasSize(Turns.MOST_OF_ONE + 2);
        assertThat(sent.stream().filter(PictureShareTest::wasRefused)).hasSize(19 - 1 - Turns.MOST_OF_ONE);
    }

    @Test
    void pixels_count_and_whoever_sent_too_many_reads_when_to_come_again() {
        PictureCleaner cleaner = new PictureCleaner(Spendings.of("60/h, 8"));
        Spendings.callFrom(ATTACKER);
        ByteArrayResource large = new ByteArrayResource(Photos.png(2048, 2048));
        cleaner.clean(large);
        cleaner.clean(large);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cleaner.clean(large))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("pictures-too-many-pixels");
                    assertThat(refusal.kind().status()).isEqualTo(429);
                    assertThat(refusal.after().orElseThrow().toSeconds()).isBetween(200L, 240L);
                });
        assertThat(cleaner.waiting()).isZero();
        Spendings.callFrom(RESIDENT);
        assertThat(cleaner.clean(large).width()).isEqualTo(2048);
    }

    private CleanPicture send(PictureCleaner cleaner, String address) {
        Spendings.callFrom(address);
        return cleaner.clean(() -> {
            awaitLeave();
            served.add(address);
            return new ByteArrayInputStream(Photos.jpeg(20, 20));
        });
    }

    private void awaitLeave() {
        try {
            assertThat(mayGoOn.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(PictureCleaner cleaner, int waiting) {
        while (cleaner.waiting() < waiting) {
            Thread.onSpinWait();
        }
    }

    private static boolean wasRefused(Future<CleanPicture> sent) {
        try {
            sent.get();
            return false;
        } catch (ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                    .isEqualTo("pictures-of-one"));
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
