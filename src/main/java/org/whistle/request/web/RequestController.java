package org.whistle.request.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.whistle.problem.Findings;
import org.whistle.problem.Overtaken;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.FilingContent;
import org.whistle.request.FilingKey;
import org.whistle.request.Joins;
import org.whistle.request.KeyedFilings;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.RequestSecret;
import org.whistle.request.RequestView;
import org.whistle.request.Requests;

/** {@code /api/requests}: file a request, follow it, take it back. */
@RestController
@RequestMapping(path = "/api/requests", produces = MediaType.APPLICATION_JSON_VALUE)
class RequestController {

    private final Requests requests;
    private final Joins joins;
    private final KeyedFilings keyed;
    private final ClaimedChannel channels;

    RequestController(Requests requests, Joins joins, KeyedFilings keyed, ClaimedChannel channels) {
        this.requests = requests;
        this.joins = joins;
        this.keyed = keyed;
        this.channels = channels;
    }

    /**
     * What a caller may say of a request; when it came is not for the caller to say.
     *
     * @param channel how it came, believed as {@link ClaimedChannel} says; may be left out
     * @param confidential whether those who handle it shall not learn who filed it; may be left out
     * @param building what names the building it is about; may be left out
     * @param join the number of a similar request nearby that it shall go on with; may be left out
     */
    record Filing(
            String description,
            String item,
            String address,
            Double longitude,
            Double latitude,
            Reached contact,
            Channel channel,
            Boolean confidential,
            String building,
            String join) {

        /** @throws Refusal naming all fields that cannot be accepted */
        NewRequest toNewRequest(Channel believed) {
            Findings findings = new Findings();
            Contact read = findings.of(() -> contact == null ? null : contact.read());
            findings.of(() -> reachedBy(null, believed));
            findings.require();
            return reachedBy(Boolean.TRUE.equals(confidential) ? Contact.inConfidence(read) : read, believed);
        }

        private NewRequest reachedBy(Contact reached, Channel believed) {
            return new NewRequest(
                    description, item, address, longitude, latitude, reached, believed, null, null, building);
        }

        /** Says nothing of what was asked, where and by whom: logs and failures print it. */
        @Override
        public String toString() {
            return "Filing[item=" + item + "]";
        }
    }

    /** How to reach whoever files, as sent: what is wrong with it is told with all else that is. */
    record Reached(String name, String phone, String email, boolean confidential) {

        Contact read() {
            return new Contact(name, phone, email, confidential);
        }

        /** Says nothing of the person: logs and failures print it. */
        @Override
        public String toString() {
            return "Reached[hidden]";
        }
    }

    /** @param joined whether it goes on with the one that was to be joined */
    record Filed(String trackingNumber, String secret, String followUrl, Instant deadline, boolean joined) {

        /** Without what opens the request: logs and failures print it. */
        @Override
        public String toString() {
            return "Filed[trackingNumber=" + trackingNumber + "]";
        }
    }

    record Withdrawal(String reason) {}

    /** @param key names this very filing: sent again with it within a day, it is answered as before */
    @PostMapping
    ResponseEntity<Filed> file(
            @RequestBody Filing filing, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        NewRequest wanted = filing.toNewRequest(channels.believed(filing.channel()));
        Optional<FilingKey> named = FilingKey.of(key);
        FilingContent content = FilingContent.of(wanted, filing.join(), List.of());
        KeyedFilings.Outcome outcome = Overtaken.retry(
                () -> keyed.once(named, content, () -> joins.fileInto(wanted, filing.join(), filed -> {})));
        Receipt receipt = outcome.filed().receipt();
        String number = receipt.trackingNumber().value();
        URI location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/requests/{number}")
                .build(number);
        URI followUrl = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/requests/{number}")
                .queryParam("secret", receipt.secret())
                .build(number);
        ResponseEntity.BodyBuilder answer = ResponseEntity.created(location);
        if (outcome.repeated()) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(new Filed(
                number,
                receipt.secret(),
                followUrl.toString(),
                receipt.deadline(),
                outcome.filed().joined()));
    }

    @GetMapping("/{trackingNumber}")
    RequestView follow(@PathVariable String trackingNumber, RequestSecret secret) {
        return requests.view(trackingNumber, secret.value());
    }

    /** Keeps from those who handle it who filed it, from now on. */
    @PostMapping("/{trackingNumber}/confidence")
    RequestView keepInConfidence(@PathVariable String trackingNumber, RequestSecret secret) {
        Overtaken.retry(() -> requests.keepInConfidence(trackingNumber, secret.value()));
        return requests.view(trackingNumber, secret.value());
    }

    @PostMapping("/{trackingNumber}/withdrawal")
    RequestView withdraw(
            @PathVariable String trackingNumber,
            RequestSecret secret,
            @RequestBody(required = false) Withdrawal withdrawal) {
        String reason = withdrawal == null ? null : withdrawal.reason();
        Overtaken.retry(() -> requests.withdraw(trackingNumber, secret.value(), reason));
        return requests.view(trackingNumber, secret.value());
    }
}
