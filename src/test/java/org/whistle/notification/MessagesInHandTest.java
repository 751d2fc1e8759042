package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.whistle.testing.WholeApplication;

/** Whose a message is while it is handed over, and after its node has stopped. */
@WholeApplication
class MessagesInHandTest {

    private final Posting post;

    MessagesInHandTest(@Autowired ApplicationContext application) {
        post = new Posting(application);
    }

    @Test
    void what_a_node_had_in_hand_when_it_stopped_is_sent_again_after_a_while_and_not_before() {
        // given
        String number = post.file();
        post.takeAndStop(number);
        Deliveries deliveries = post.with(post::sent);

        // when
        DeliveryStep before = post.sendNext(deliveries, number);
        post.waitFor(120);
        DeliveryStep after = post.sendNext(deliveries, number);

        // then
        assertThat(before).isEqualTo(DeliveryStep.WAIT);
        assertThat(after).isEqualTo(DeliveryStep.DONE);
        assertThat(post.carried()).hasSize(1);
        assertThat(post.attemptsOf(number)).isEqualTo(2);
    }

    @Test
    void what_a_node_is_still_handing_over_stays_its_own_however_slow_the_server_is() {
        // given
        String number = post.file();
        List<DeliveryStep> others = new ArrayList<>();
        Deliveries slow = post.with(message -> {
            for (int minute = 0; minute < 5; minute++) {
                others.add(CompletableFuture.supplyAsync(() -> {
                            post.waitFor(60);
                            post.renew();
                            return post.sendNext(post.with(post::sent), number);
                        })
                        .join());
            }
            return post.sent(message);
        });

        // when
        DeliveryStep step = post.sendNext(slow, number);
        post.waitFor(600);
        post.renew();

        // then
        assertThat(step).isEqualTo(DeliveryStep.DONE);
        assertThat(others).hasSize(5).containsOnly(DeliveryStep.WAIT);
        assertThat(post.carried()).hasSize(1);
    }

    @Test
    void two_nodes_with_the_same_delivery_send_once() throws Exception {
        // given
        String number = post.file();
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Deliveries slow = post.with(message -> {
            inHand.countDown();
            await(goOn);
            return post.sent(message);
        });
        ExecutorService nodes = Executors.newSingleThreadExecutor();

        // when
        Future<DeliveryStep> first = nodes.submit(() -> post.sendNext(slow, number));
        await(inHand);
        DeliveryStep second = post.sendNext(post.with(post::sent), number);
        goOn.countDown();

        // then
        assertThat(second).isEqualTo(DeliveryStep.WAIT);
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(DeliveryStep.DONE);
        assertThat(post.carried()).hasSize(1);
        nodes.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
