package org.whistle.testing;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.notification.Deliveries;
import org.whistle.notification.DeliveryStep;
import org.whistle.postoffice.TakenText;
import org.whistle.postoffice.TextGateway;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.webhook.SignedCall;

/** A resident with a telephone of their own, and the sample's gateway in between. */
public final class Telephone {

    private final ApplicationContext application;
    private final JdbcClient database;
    private final String number =
            "139" + String.format("%08d", ThreadLocalRandom.current().nextInt(100_000_000));

    public Telephone(ApplicationContext application) {
        this.application = application;
        this.database = application.getBean(JdbcClient.class);
    }

    public String number() {
        return number;
    }

    public TextGateway gateway() {
        return application.getBean(TextGateway.class);
    }

    public Receipt file() {
        return file(new Contact(null, number, null));
    }

    public Receipt file(Contact contact) {
        return application
                .getBean(Requests.class)
                .file(new NewRequest("楼道堆物。", "01-02", null, null, null, contact, null, null, null));
    }

    /** As the engine's step does, for one message. */
    public DeliveryStep deliver(Receipt receipt) {
        return inTransaction(() -> application
                .getBean(Deliveries.class)
                .sendNext("delivery-" + recipientOf(receipt))
                .step());
    }

    public <T> T inTransaction(Supplier<T> deed) {
        return new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .execute(status -> deed.get());
    }

    public long recipientOf(Receipt receipt) {
        return database.sql("select recipient from whistle.message where tracking_number = ? limit 1")
                .param(receipt.trackingNumber().value())
                .query(Long.class)
                .single();
    }

    /** @return what became of the messages of a request, as in {@code WEBHOOK SENT} */
    public List<String> messagesOf(Receipt receipt) {
        return database.sql(
                        """
                        select r.channel || ' ' || m.state from whistle.message m
                        join whistle.message_recipient r on r.id = m.recipient
                        where m.tracking_number = ? order by m.place
                        """)
                .param(receipt.trackingNumber().value())
                .query(String.class)
                .list();
    }

    /** @return what has come to this telephone, the latest first */
    public List<TakenText> texts() {
        return gateway().texts().stream()
                .filter(text -> text.to().equals("+86" + number))
                .toList();
    }

    /** A call of the gateway, signed by it. */
    public SignedCall signed(String body) {
        return gateway()
                .gateway()
                .receiving()
                .sign(
                        UUID.randomUUID().toString(),
                        application.getBean(InstantSource.class).instant(),
                        body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a call to a door, such as {@code messages}. */
    public Http.Call call(String door, SignedCall call) {
        return application
                .getBean(Http.class)
                .post("/api/webhooks/" + door, new String(call.body(), StandardCharsets.UTF_8))
                .with(SignedCall.ID, call.id())
                .with(SignedCall.TIMESTAMP, call.timestamp())
                .with(SignedCall.SIGNATURE, call.signature());
    }
}
