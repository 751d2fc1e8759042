package org.whistle.correspondence.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.correspondence.Aside;
import org.whistle.correspondence.LookReason;
import org.whistle.correspondence.NewFromMail;
import org.whistle.correspondence.OpenedMail;
import org.whistle.correspondence.Triage;
import org.whistle.correspondence.WaitingMail;
import org.whistle.problem.Require;

/** {@code /api/triage}: mail that belongs to no case by itself, for programs; the page does the same deeds. */
@RestController
@RequestMapping("/api/triage")
class TriageController {

    private static final int MOST_A_PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final Triage triage;
    private final TriageDesk desk;
    private final MessageSource messages;

    TriageController(Triage triage, TriageDesk desk, MessageSource messages) {
        this.triage = triage;
        this.desk = desk;
        this.messages = messages;
    }

    /** A mail of the list, with why it is here in the caller's language. */
    record Line(
            UUID id,
            Instant receivedAt,
            Instant waitsUntil,
            String channel,
            String sender,
            String why,
            String whyText,
            String trackingNumber,
            int pictures,
            int leftOut) {}

    record Lines(long waiting, int page, int size, List<Line> mails) {}

    /** @param reason a code of {@link LookReason} or {@link Aside} */
    record Reason(String reason) {}

    /** @param trackingNumber of the case */
    record Case(String trackingNumber) {}

    @GetMapping
    Lines page(
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "20") String size,
            Locale locale) {
        int number = Require.number("page", page, 0, LAST_PAGE);
        int length = Require.number("size", size, 1, MOST_A_PAGE);
        return new Lines(
                triage.waiting(),
                number,
                length,
                triage.page(number, length).stream()
                        .map(mail -> line(mail, locale))
                        .toList());
    }

    /** Shows one in full. A POST, as each look is written down. */
    @PostMapping("/{id}/look")
    ResponseEntity<OpenedMail> look(@PathVariable String id, @RequestBody(required = false) Reason wish) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.look(id, code(wish)));
    }

    @GetMapping(path = "/{id}/pictures/{place}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable int place) {
        return desk.picture(id, place);
    }

    @PostMapping("/{id}/request")
    Case file(@PathVariable String id, @RequestBody(required = false) NewFromMail wanted) {
        return new Case(desk.file(id, wanted == null ? NewFromMail.of(null) : wanted));
    }

    @PostMapping("/{id}/case")
    Case attach(@PathVariable String id, @RequestBody(required = false) Case wanted) {
        desk.attach(id, wanted == null ? null : wanted.trackingNumber());
        return wanted;
    }

    @PostMapping("/{id}/aside")
    Reason setAside(@PathVariable String id, @RequestBody(required = false) Reason wish) {
        desk.setAside(id, code(wish));
        return wish;
    }

    private static String code(Reason wish) {
        return wish == null ? null : wish.reason();
    }

    private Line line(WaitingMail mail, Locale locale) {
        return new Line(
                mail.id(),
                mail.receivedAt(),
                mail.waitsUntil(),
                mail.channel().name(),
                mail.sender(),
                mail.why().name(),
                messages.getMessage(mail.whyCode(), null, locale),
                mail.trackingNumber(),
                mail.pictures(),
                mail.leftOut());
    }
}
