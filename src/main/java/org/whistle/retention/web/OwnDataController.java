package org.whistle.retention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.request.RequestSecret;
import org.whistle.retention.ErasureRequests;
import org.whistle.retention.PersonalExport;

/** {@code /api/requests/{number}/personal-data}: what residents may ask for of their own data, with their secret. */
@RestController
@RequestMapping("/api/requests/{trackingNumber}")
class OwnDataController {

    private final PersonalExport export;
    private final ErasureRequests requests;

    OwnDataController(PersonalExport export, ErasureRequests requests) {
        this.export = export;
        this.requests = requests;
    }

    /** By when the wish is answered. */
    record Asked(Instant dueAt) {}

    /** Asked for in a body, not by an address that stays in the history of a browser: it makes an entry as well. */
    @PostMapping("/personal-data")
    void copy(@PathVariable String trackingNumber, RequestSecret secret, HttpServletResponse response)
            throws IOException {
        Zips.answer(trackingNumber, export.ofOwn(trackingNumber, secret.value()), response);
    }

    @PostMapping("/erasure-request")
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(@PathVariable String trackingNumber, RequestSecret secret) {
        return new Asked(requests.ask(trackingNumber, secret.value()));
    }
}
