package org.whistle.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Requests;

/** Somebody with an address of their own, and carriers that do as the test says. */
final class Posting {

    private final ApplicationContext application;
    private final JdbcClient database;
    private final String address = "d" + UUID.randomUUID() + "@example.org";
    private final List<UUID> carried = Collections.synchronizedList(new ArrayList<>());
    private final InHand inHand;
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    Posting(ApplicationContext application) {
        this.application = application;
        this.database = application.getBean(JdbcClient.class);
        this.inHand = new InHand(application.getBean(MessageRows.class), () -> now);
    }

    List<UUID> carried() {
        return carried;
    }

    void waitFor(long seconds) {
        now = now.plusSeconds(seconds);
    }

    Carrier.Carried sent(Message message) {
        carried.add(message.id());
        return Carrier.Carried.SENT;
    }

    /** As the node does that is at it. */
    void renew() {
        inTransaction(() -> {
            inHand.renew();
            return null;
        });
    }

    Deliveries with(Function<Message, Carrier.Carried> way) {
        Carrier carrier = new Carrier() {
            @Override
            public MessageChannel channel() {
                return MessageChannel.MAIL;
            }

            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public Carried carry(Message message) {
                return way.apply(message);
            }
        };
        return new Deliveries(
                application.getBean(MessageRows.class),
                application.getBean(RecipientRows.class),
                application.getBean(RefusedRows.class),
                List.of(carrier),
                application.getBean(GivenUp.class),
                inHand,
                application.getBean(PlatformTransactionManager.class),
                () -> now);
    }

    /** As the engine's step does. */
    DeliveryStep sendNext(Deliveries deliveries, String number) {
        return next(deliveries, number).step();
    }

    NextDelivery next(Deliveries deliveries, String number) {
        return inTransaction(() -> deliveries.sendNext(deliveryOf(number)));
    }

    /** A node takes the message and stops. */
    void takeAndStop(String number) {
        long recipient = recipientOf(number);
        inTransaction(() -> application.getBean(MessageRows.class).claim(recipient, now, InHand.until(now)));
    }

    <T> T inTransaction(Supplier<T> deed) {
        return new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .execute(status -> deed.get());
    }

    /** @return the number of a request of this somebody */
    String file() {
        return application
                .getBean(Requests.class)
                .file(new NewRequest(
                        "楼道堆物。", "01-02", null, null, null, new Contact(null, null, address), null, null, null))
                .trackingNumber()
                .value();
    }

    String deliveryOf(String number) {
        return Deliveries.nameOf(recipientOf(number));
    }

    private long recipientOf(String number) {
        return count("select recipient from whistle.message where tracking_number = ? limit 1", number);
    }

    String stateOf(String number) {
        return database.sql("select state from whistle.message where tracking_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    long attemptsOf(String number) {
        return count("select attempts from whistle.message where tracking_number = ?", number);
    }

    long count(String question, String number) {
        return database.sql(question).param(number).query(Long.class).single();
    }
}
