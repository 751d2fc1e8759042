package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.whistle.postoffice.GatewayMood;
import org.whistle.postoffice.TakenText;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.Telephone;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** A gateway that fails, is busy, or has a node stop before it. */
@WholeApplication
class TextDeliveriesTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private SentMessages sent;

    private final Telephone telephone;

    TextDeliveriesTest(@Autowired ApplicationContext application) {
        telephone = new Telephone(application);
    }

    @AfterEach
    void set_right() {
        telephone.gateway().beIn(GatewayMood.TAKE);
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void what_the_gateway_failed_to_take_comes_again_under_the_same_id() {
        // given
        Receipt receipt = telephone.file();
        telephone.gateway().beIn(GatewayMood.FAIL);

        // when
        assertThat(telephone.deliver(receipt)).isEqualTo(DeliveryStep.WAIT);
        telephone.gateway().beIn(GatewayMood.TAKE);
        telephone.deliver(receipt);

        // then
        assertThat(telephone.messagesOf(receipt)).containsExactly("WEBHOOK SENT");
        assertThat(telephone.texts()).hasSize(1);
        assertThat(telephone.texts().get(0).attempt()).isEqualTo(2);
    }

    @Test
    void a_busy_gateway_is_left_alone_and_uses_up_no_attempt() {
        // given
        Receipt receipt = telephone.file();
        telephone.gateway().beIn(GatewayMood.BUSY);

        // when
        DeliveryStep first = telephone.deliver(receipt);
        DeliveryStep second = telephone.deliver(receipt);
        telephone.gateway().beIn(GatewayMood.TAKE);
        TurnableClock.INSTANCE.turn(Duration.ofSeconds(61));
        DeliveryStep third = telephone.deliver(receipt);

        // then
        assertThat(List.of(first, second, third))
                .containsExactly(DeliveryStep.WAIT, DeliveryStep.WAIT, DeliveryStep.DONE);
        assertThat(telephone.texts().get(0).attempt())
                .as("the second one did not ask")
                .isEqualTo(2);
    }

    @Test
    void what_went_before_its_node_stopped_goes_again_under_the_same_id() {
        // given
        Receipt receipt = telephone.file();
        InstantSource now = application.getBean(InstantSource.class);
        Message inHand = telephone
                .inTransaction(() -> application
                        .getBean(MessageRows.class)
                        .claim(telephone.recipientOf(receipt), now.instant(), InHand.until(now.instant())))
                .orElseThrow();
        carrier().carry(inHand);

        // when
        DeliveryStep before = telephone.deliver(receipt);
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(2));
        telephone.deliver(receipt);

        // then
        assertThat(before).isEqualTo(DeliveryStep.WAIT);
        assertThat(telephone.texts()).hasSize(1);
        assertThat(telephone.texts().get(0).id()).isEqualTo(inHand.id().toString());
        assertThat(telephone.texts().get(0).attempt()).isEqualTo(2);
    }

    @Test
    void what_came_to_nobody_after_all_is_told_once_and_what_came_stays() {
        // given
        Receipt lost = telephone.file();
        telephone.deliver(lost);
        Message message = lastOf(lost);
        Receipt come = telephone.file();
        telephone.deliver(come);

        // when
        telephone.inTransaction(() -> {
            sent.failed(message.id(), "absent");
            sent.failed(message.id(), "absent");
            sent.delivered(lastOf(come).id());
            sent.failed(lastOf(come).id(), "absent");
            return message;
        });

        // then
        assertThat(telephone.messagesOf(lost)).containsExactly("WEBHOOK FAILED");
        assertThat(caseFile.entriesOf(lost.trackingNumber().value()))
                .filteredOn(entry -> entry.kind() == CaseEventKind.MESSAGE_UNDELIVERABLE)
                .hasSize(1);
        assertThat(telephone.messagesOf(come)).containsExactly("WEBHOOK SENT");
    }

    private Carrier carrier() {
        return application.getBeansOfType(Carrier.class).values().stream()
                .filter(each -> each.channel() == MessageChannel.WEBHOOK)
                .findFirst()
                .orElseThrow();
    }

    /** As it stands, by the id that the gateway knows. */
    private Message lastOf(Receipt receipt) {
        TakenText text = telephone.texts().stream()
                .filter(each ->
                        each.trackingNumber().equals(receipt.trackingNumber().value()))
                .findFirst()
                .orElseThrow();
        return new Message(
                UUID.fromString(text.id()), "", MessageKind.RECEIPT, "", 0, MessageChannel.WEBHOOK, 1, text.at());
    }
}
