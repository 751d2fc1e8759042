package org.whistle.notification.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.notification.Carrier;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.Message;
import org.whistle.notification.MessageChannel;
import org.whistle.notification.mail.Matter;
import org.whistle.notification.mail.Matters;
import org.whistle.request.Correspondence;
import org.whistle.webhook.Gateway;
import org.whistle.webhook.Gateways;
import org.whistle.webhook.SignedCall;

/** Hands text messages to the operator's gateway. The number is opened in this moment and kept nowhere. */
@Component
class WebhookCarrier implements Carrier {

    private final Gateways gateways;
    private final Correspondence correspondence;
    private final Texts texts;
    private final Matters matters;
    private final GatewayLine line;
    private final GatewayCircuit circuit;
    private final ObjectMapper json;
    private final InstantSource now;

    WebhookCarrier(
            Gateways gateways,
            Correspondence correspondence,
            Texts texts,
            Matters matters,
            GatewayLine line,
            GatewayCircuit circuit,
            ObjectMapper json,
            InstantSource now) {
        this.gateways = gateways;
        this.correspondence = correspondence;
        this.texts = texts;
        this.matters = matters;
        this.line = line;
        this.circuit = circuit;
        this.json = json;
        this.now = now;
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.WEBHOOK;
    }

    @Override
    public boolean isOn() {
        return gateways.find().map(Gateway::url).isPresent();
    }

    @Override
    public Carried carry(Message message) {
        circuit.requireClosed();
        String number = message.trackingNumber();
        // who left the number of a line is called, as ever
        Optional<String> to = correspondence.phone(number).flatMap(PhoneNumber::of);
        if (to.isEmpty()) {
            return Carried.DROPPED;
        }
        Locale language = correspondence.ways(number).orElseThrow().language();
        Optional<Matter> matter = matters.find(message, language);
        if (matter.isEmpty()) {
            return Carried.DROPPED;
        }
        post(message, texts.write(matter.get(), to.get()));
        return Carried.SENT;
    }

    private void post(Message message, TextMessage text) {
        Gateway gateway = gateways.find().orElseThrow();
        SignedCall call = gateway.sending().sign(message.id().toString(), now.instant(), bytes(text));
        try {
            line.post(gateway, call);
            circuit.close();
        } catch (GatewayAway away) {
            throw circuit.open(away.code(), away.patience());
        } catch (CarrierFailure failure) {
            // whoever answers about a message is there
            if (failure.code().startsWith(GatewayAnswers.ANSWERED)) {
                circuit.close();
            }
            throw failure;
        }
    }

    private byte[] bytes(TextMessage text) {
        try {
            return json.writeValueAsBytes(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always written");
        }
    }
}
