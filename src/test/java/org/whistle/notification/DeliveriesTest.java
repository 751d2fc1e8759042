package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.notification.CarrierFailure.Remedy;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.testing.WholeApplication;

@WholeApplication
class DeliveriesTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Posting post;

    DeliveriesTest(@Autowired ApplicationContext application) {
        post = new Posting(application);
    }

    @Test
    void what_is_not_accepted_for_now_goes_later_under_the_same_id() {
        // given
        String number = post.file();
        Deliveries deliveries = post.with(message -> {
            post.sent(message);
            if (message.attempt() == 1) {
                throw new CarrierFailure(Remedy.TRY_AGAIN, "smtp-450", null);
            }
            return Carrier.Carried.SENT;
        });

        // when
        NextDelivery first = post.next(deliveries, number);
        DeliveryStep step = post.sendNext(deliveries, number);

        // then
        assertThat(first).isEqualTo(NextDelivery.after(Duration.ofSeconds(10)));
        assertThat(step).isEqualTo(DeliveryStep.DONE);
        assertThat(post.carried()).hasSize(2);
        assertThat(post.carried().get(0)).isEqualTo(post.carried().get(1));
        assertThat(post.stateOf(number)).isEqualTo("SENT");
    }

    @Test
    void what_is_not_accepted_again_and_again_waits_ten_seconds_then_thirty_and_then_fails_the_step() {
        // given
        String number = post.file();
        Deliveries deliveries = post.with(message -> {
            throw new CarrierFailure(Remedy.TRY_AGAIN, "smtp-450", null);
        });

        // when and then
        assertThat(post.next(deliveries, number).patience()).hasSeconds(10);
        assertThat(post.next(deliveries, number).patience()).hasSeconds(30);
        assertThatExceptionOfType(CarrierFailure.class).isThrownBy(() -> post.sendNext(deliveries, number));
        assertThatExceptionOfType(CarrierFailure.class).isThrownBy(() -> post.sendNext(deliveries, number));
        assertThat(post.stateOf(number)).isEqualTo("WAITING");
    }

    @Test
    void while_nobody_can_be_written_to_no_attempt_is_used_up() {
        // given
        String number = post.file();
        Deliveries deliveries = post.with(message -> {
            throw CarrierFailure.away("unreachable", Duration.ofSeconds(17));
        });

        // when
        NextDelivery next = post.next(deliveries, number);

        // then
        assertThat(next).isEqualTo(NextDelivery.after(Duration.ofSeconds(17)));
        assertThat(post.stateOf(number)).isEqualTo("WAITING");
        assertThat(post.attemptsOf(number)).isZero();
    }

    @Test
    void what_is_refused_is_told_at_once_and_the_next_one_goes_and_then_the_step_fails() {
        // given
        String number = post.file();
        String other = post.file();
        Deliveries deliveries = post.with(message -> {
            if (message.trackingNumber().equals(number)) {
                throw new CarrierFailure(Remedy.GIVE_UP, "smtp-550", null);
            }
            return Carrier.Carried.SENT;
        });

        // when
        DeliveryStep first = post.sendNext(deliveries, number);
        assertThatExceptionOfType(CarrierFailure.class).isThrownBy(() -> post.sendNext(deliveries, number));

        // then
        assertThat(first).isEqualTo(DeliveryStep.MORE);
        assertThat(post.stateOf(number)).isEqualTo("FAILED");
        assertThat(post.stateOf(other)).isEqualTo("SENT");
        assertThat(caseFile.entriesOf(number)).anyMatch(entry -> entry.kind() == CaseEventKind.MESSAGE_UNDELIVERABLE);
        assertThat(post.count(
                        "select count(*) from whistle.notice where news = 'MESSAGE_UNDELIVERABLE'"
                                + " and tracking_number = ?",
                        number))
                .isOne();
    }

    @Test
    void what_has_gone_is_not_sent_again_when_the_step_fails_afterwards() {
        // given
        String number = post.file();
        Deliveries deliveries = post.with(post::sent);

        // when
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            deliveries.sendNext(post.deliveryOf(number));
            status.setRollbackOnly();
        });
        DeliveryStep again = post.sendNext(deliveries, number);

        // then
        assertThat(again).isEqualTo(DeliveryStep.DONE);
        assertThat(post.carried()).hasSize(1);
    }

    @Test
    void one_cause_is_told_once_by_two_at_once() throws Exception {
        // given
        String number = post.file();
        ExecutorService two = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> done = new ArrayList<>();

        // when
        for (int each = 0; each < 2; each++) {
            done.add(two.submit(() -> {
                await(start);
                post.inTransaction(() -> {
                    outbox.add(MessageKind.REMINDER, "reminder:" + number + ":0", number);
                    return null;
                });
            }));
        }
        start.countDown();
        for (Future<?> each : done) {
            each.get(30, TimeUnit.SECONDS);
        }

        // then
        assertThat(post.count(
                        "select count(*) from whistle.message where kind = 'REMINDER' and tracking_number = ?", number))
                .isOne();
        two.shutdown();
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
