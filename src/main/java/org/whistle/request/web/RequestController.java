package org.whistle.request.web;

import java.net.URI;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.whistle.problem.Overtaken;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
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

    RequestController(Requests requests) {
        this.requests = requests;
    }

    /**
     * What a caller may say of a request; where it came from and when is not for the caller to say.
     *
     * @param confidential whether those who handle it shall not learn who filed it; may be left out
     */
    record Filing(
            String description,
            String item,
            String address,
            Double longitude,
            Double latitude,
            Contact contact,
            Channel channel,
            Boolean confidential) {

        NewRequest toNewRequest() {
            Contact reached = Boolean.TRUE.equals(confidential) ? Contact.inConfidence(contact) : contact;
            return new NewRequest(description, item, address, longitude, latitude, reached, channel, null, null);
        }

        /** Says nothing of what was asked, where and by whom: logs and failures print it. */
        @Override
        public String toString() {
            return "Filing[item=" + item + "]";
        }
    }

    record Filed(String trackingNumber, String secret, String followUrl, Instant deadline) {

        /** Without what opens the request: logs and failures print it. */
        @Override
        public String toString() {
            return "Filed[trackingNumber=" + trackingNumber + "]";
        }
    }

    record Withdrawal(String reason) {}

    @PostMapping
    ResponseEntity<Filed> file(@RequestBody Filing filing) {
        Receipt receipt = requests.file(filing.toNewRequest());
        String number = receipt.trackingNumber().value();
        URI location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/requests/{number}")
                .build(number);
        URI followUrl = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/requests/{number}")
                .queryParam("secret", receipt.secret())
                .build(number);
        return ResponseEntity.created(location)
                .body(new Filed(number, receipt.secret(), followUrl.toString(), receipt.deadline()));
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
