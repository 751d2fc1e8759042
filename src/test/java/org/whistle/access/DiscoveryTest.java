package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A provider that is away. */
class DiscoveryTest {

    @Test
    void it_is_asked_until_it_has_answered_once() {
        AtomicInteger asked = new AtomicInteger();
        Discovery<String> discovery = new Discovery<>(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalArgumentException("no answer");
            }
            return "found";
        });

        assertThatExceptionOfType(ProviderAway.class).isThrownBy(discovery::get);
        assertThat(discovery.get()).isEqualTo("found");
        assertThat(discovery.get()).isEqualTo("found");
        assertThat(asked).hasValue(2);
    }

    @Test
    void one_waits_for_it_and_the_others_go_on_without() throws InterruptedException {
        // given
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        Discovery<String> slowly = new Discovery<>(() -> {
            waiting.countDown();
            return await(slow);
        });
        CompletableFuture<String> first = CompletableFuture.supplyAsync(slowly::get);
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();

        // when, then
        assertThatExceptionOfType(ProviderAway.class).isThrownBy(slowly::get);
        slow.countDown();
        assertThat(first.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("found");
    }

    private static String await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
            return "found";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
