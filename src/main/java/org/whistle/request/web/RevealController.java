package org.whistle.request.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
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
import org.whistle.problem.Require;
import org.whistle.request.ContactReader;
import org.whistle.request.Looking;
import org.whistle.request.ReporterContact;
import org.whistle.request.ReporterContacts;
import org.whistle.request.Reveal;
import org.whistle.request.Reveals;

/** {@code /api/personal-data}: for the data officer, who was shown how to reach reporters; and one's own look. */
@RestController
@RequestMapping("/api/personal-data")
class RevealController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int MOST_A_PAGE = 500;
    private static final int LAST_PAGE = 1_000_000;
    /** As many as a spreadsheet takes. */
    private static final int MOST_LINES = 1_000_000;

    private final Reveals reveals;
    private final ReporterContacts contacts;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    RevealController(
            Reveals reveals,
            ReporterContacts contacts,
            MessageSource messages,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.reveals = reveals;
        this.contacts = contacts;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param reason a code, see {@link org.whistle.request.RevealReason} */
    record Wish(String reason, String note) {

        @Override
        public String toString() {
            return "Wish[reason=" + reason + "]";
        }
    }

    record Shown(List<ReporterContact> reporters) {}

    /** @param reasonText in the caller's language */
    record Told(
            Instant at,
            String account,
            String trackingNumber,
            String reader,
            String reason,
            String reasonText,
            String note) {

        @Override
        public String toString() {
            return "Told[" + at + ", " + account + ", " + trackingNumber + "]";
        }
    }

    /** A page of looks, the latest first; pages count from 0. */
    record RevealPage(
            LocalDate from,
            LocalDate to,
            int page,
            int size,
            long total,
            List<Reveals.ByAccount> accounts,
            List<Told> reveals) {}

    @GetMapping(path = "/reveals", produces = MediaType.APPLICATION_JSON_VALUE)
    RevealPage page(
            RevealSpan.Asked asked,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size,
            Locale locale) {
        RevealSpan span = span(asked);
        int number = Require.number("page", page, 0, LAST_PAGE);
        int length = Require.number("size", size, 1, MOST_A_PAGE);
        Reveals.Question question = span.question(zone);
        List<Reveals.ByAccount> accounts = reveals.byAccount(question);
        return new RevealPage(
                span.from(),
                span.to(),
                number,
                length,
                accounts.stream().mapToLong(Reveals.ByAccount::looks).sum(),
                accounts,
                reveals.page(question, number, length).stream()
                        .map(reveal -> told(reveal, locale))
                        .toList());
    }

    @GetMapping(path = "/reveals", produces = CSV)
    byte[] csv(RevealSpan.Asked asked) {
        return RevealCsv.of(reveals.page(span(asked).question(zone), 0, MOST_LINES));
    }

    /** Shows name, phone and mail of a request, wherever it stands. A POST, as each look is written down. */
    @PostMapping("/contacts/{trackingNumber}")
    ResponseEntity<Shown> show(@PathVariable String trackingNumber, @RequestBody(required = false) Wish wish) {
        Looking looking = wish == null
                ? Looking.of(ContactReader.DATA_OFFICER, null, null)
                : Looking.of(ContactReader.DATA_OFFICER, wish.reason(), wish.note());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Shown(contacts.showToDataOfficer(trackingNumber, looking)));
    }

    private RevealSpan span(RevealSpan.Asked asked) {
        return RevealSpan.of(asked, LocalDate.ofInstant(clock.instant(), zone));
    }

    private Told told(Reveal reveal, Locale locale) {
        return new Told(
                reveal.at(),
                reveal.account(),
                reveal.trackingNumber(),
                reveal.reader(),
                reveal.reason(),
                messages.getMessage("reveal.reason." + reveal.reason(), null, locale),
                reveal.note());
    }
}
