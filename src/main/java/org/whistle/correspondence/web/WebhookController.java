package org.whistle.correspondence.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.correspondence.DeliveryReport;
import org.whistle.correspondence.IncomingText;
import org.whistle.correspondence.IncomingTexts;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Problems;
import org.whistle.webhook.Gateways;
import org.whistle.webhook.SignedCall;

/** Where the gateway of text messages calls us, see docs/webhook.md. Nothing is read before the signature is right. */
@FieldsOf("text")
@RestController
@RequestMapping("/api/webhooks")
class WebhookController {

    private final Gateways gateways;
    private final IncomingTexts texts;
    private final SecurityEvents events;
    private final Problems problems;
    private final ObjectMapper json;
    private final InstantSource now;

    WebhookController(
            Gateways gateways,
            IncomingTexts texts,
            SecurityEvents events,
            Problems problems,
            ObjectMapper json,
            InstantSource now) {
        this.gateways = gateways;
        this.texts = texts;
        this.events = events;
        this.problems = problems;
        this.json = json;
        this.now = now;
    }

    /** What a text message is, as it comes. */
    private record Text(String from, String text, String replyTo) {

        /** Says nothing of the person: logs and failures print it. */
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }

    /** What a report is, as it comes. */
    private record Report(String message, String result, String code) {}

    @PostMapping("/messages")
    ResponseEntity<?> message(
            @RequestHeader(name = SignedCall.ID, defaultValue = "") String id,
            @RequestHeader(name = SignedCall.TIMESTAMP, defaultValue = "") String timestamp,
            @RequestHeader(name = SignedCall.SIGNATURE, defaultValue = "") String signature,
            @RequestBody(required = false) byte[] body,
            Locale locale) {
        return answer(call(id, timestamp, signature, body), locale, known -> {
            Text told = read(known, Text.class);
            texts.take(id, new IncomingText(told.from(), told.text(), told.replyTo()));
        });
    }

    @PostMapping("/deliveries")
    ResponseEntity<?> delivery(
            @RequestHeader(name = SignedCall.ID, defaultValue = "") String id,
            @RequestHeader(name = SignedCall.TIMESTAMP, defaultValue = "") String timestamp,
            @RequestHeader(name = SignedCall.SIGNATURE, defaultValue = "") String signature,
            @RequestBody(required = false) byte[] body,
            Locale locale) {
        return answer(call(id, timestamp, signature, body), locale, known -> {
            Report told = read(known, Report.class);
            texts.take(id, DeliveryReport.of(told.message(), told.result(), told.code()));
        });
    }

    private static SignedCall call(String id, String timestamp, String signature, byte[] body) {
        return new SignedCall(id, timestamp, signature, body == null ? new byte[0] : body);
    }

    /** Why a call is not known is told to nobody: whoever may call finds it in docs/webhook.md. */
    private ResponseEntity<?> answer(SignedCall call, Locale locale, Consumer<SignedCall> deed) {
        boolean known = gateways.find()
                .filter(gateway -> gateway.receiving().know(call, now.instant()))
                .isPresent();
        if (!known) {
            events.happened(SecurityEvent.SIGN_IN_REFUSED, "", Map.of("door", "webhook"));
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .body(problems.of(HttpStatus.UNAUTHORIZED, "unsigned-call", locale));
        }
        deed.accept(call);
        return ResponseEntity.ok(Map.of());
    }

    private <T> T read(SignedCall call, Class<T> type) {
        try {
            T told = json.readValue(call.body(), type);
            if (told == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return told;
        } catch (IOException unreadable) {
            // its message would quote what was read
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
