package org.whistle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.whistle.gate.Spendings;
import org.whistle.problem.Refusal;
import org.whistle.testing.Photos;

/** Pictures are decoded one at a time, whoever sends how many. */
class PictureQueueTest {

    private final PictureCleaner cleaner = new PictureCleaner(Spendings.usual());
    private final AtomicInteger atTheDesk = new AtomicInteger();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Test
    void others_wait_for_the_one_that_is_decoded_and_too_many_are_sent_away_at_once() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(Turns.MOST_WAITING + 1);
        try {
            List<Future<CleanPicture>> sent = new ArrayList<>();
            for (int person = 0; person <= Turns.MOST_WAITING; person++) {
                sent.add(people.submit(() -> cleaner.clean(slow())));
            }
            awaitRefusal();
            assertThat(atTheDesk).hasValue(1);

            mayGoOn.countDown();
            for (Future<CleanPicture> picture : sent) {
                assertThat(picture.get(30, TimeUnit.SECONDS).width()).isEqualTo(20);
            }
            assertThat(cleaner.clean(new ByteArrayResource(Photos.jpeg(20, 20))).width())
                    .isEqualTo(20);
        } finally {
            people.shutdownNow();
        }
    }

    /** Soon all have come, and whoever comes then is refused without waiting. */
    private void awaitRefusal() {
        while (cleaner.waiting() < Turns.MOST_WAITING) {
            Thread.onSpinWait();
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cleaner.clean(slow()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("pictures-busy"));
    }

    private InputStreamSource slow() {
        return () -> {
            atTheDesk.incrementAndGet();
            awaitLeave();
            return new ByteArrayInputStream(Photos.jpeg(20, 20));
        };
    }

    private void awaitLeave() throws IOException {
        try {
            assertThat(mayGoOn.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
