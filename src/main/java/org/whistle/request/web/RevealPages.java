package org.whistle.request.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.ContactReader;
import org.whistle.request.Looking;
import org.whistle.request.ReporterContacts;
import org.whistle.request.Reveal;
import org.whistle.request.RevealReason;
import org.whistle.request.Reveals;

/** {@code /personal-data}: the data officer's page of looks, and a look of their own. */
@Controller
@RequestMapping("/personal-data")
class RevealPages {

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final Reveals reveals;
    private final ReporterContacts contacts;
    private final Problems problems;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    RevealPages(
            Reveals reveals,
            ReporterContacts contacts,
            Problems problems,
            MessageSource messages,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.reveals = reveals;
        this.contacts = contacts;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** What was typed to see one contact. */
    record Wish(String trackingNumber, String reason, String note) {

        static final Wish NONE = new Wish(null, null, null);

        @Override
        public String toString() {
            return "Wish[trackingNumber=" + trackingNumber + "]";
        }
    }

    @GetMapping
    ModelAndView page(
            RevealSpan.Asked asked,
            @RequestParam(defaultValue = "0") String page,
            Locale locale,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            return list(RevealSpan.of(asked, today()), Require.number("page", page, 0, LAST_PAGE), locale);
        } catch (Refusal refusal) {
            return refused(refusal, locale);
        }
    }

    /** The answer to the form stands at its address: whoever loads that again comes back to the page, and sees no contact. */
    @GetMapping("/contact")
    String back() {
        return "redirect:/personal-data";
    }

    @PostMapping("/contact")
    ModelAndView show(Wish wish, Locale locale, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            String number = Require.text("trackingNumber", wish.trackingNumber(), 100);
            Looking looking = Looking.of(ContactReader.DATA_OFFICER, wish.reason(), wish.note());
            var shown = contacts.showToDataOfficer(number, looking);
            return list(RevealSpan.of(new RevealSpan.Asked(null, null, null), today()), 0, locale)
                    .addObject("shownNumber", number)
                    .addObject("shown", shown);
        } catch (Refusal refusal) {
            return refused(refusal, locale).addObject("wish", wish);
        }
    }

    /** A look with its time in words. */
    record Line(String at, Reveal look) {}

    private ModelAndView list(RevealSpan span, int page, Locale locale) {
        Reveals.Question question = span.question(zone);
        List<Reveals.ByAccount> accounts = reveals.byAccount(question);
        long total = accounts.stream().mapToLong(Reveals.ByAccount::looks).sum();
        DateTimeFormatter format = DateTimeFormatter.ofPattern(messages.getMessage("portal.time", null, locale), locale)
                .withZone(zone);
        return new ModelAndView("personal-data/reveals")
                .addObject("span", span)
                .addObject("accounts", accounts)
                .addObject("total", total)
                .addObject(
                        "looks",
                        reveals.page(question, page, SIZE).stream()
                                .map(look -> new Line(format.format(look.at()), look))
                                .toList())
                .addObject("page", page)
                .addObject("last", Math.max(0, (total - 1) / SIZE))
                .addObject("reasons", RevealReason.values())
                .addObject("wish", Wish.NONE);
    }

    private ModelAndView refused(Refusal refusal, Locale locale) {
        ModelAndView page = list(RevealSpan.of(new RevealSpan.Asked(null, null, null), today()), 0, locale);
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        return page.addObject("mistakes", Map.of(refusal.field().orElse("main"), problems.message(refusal, locale)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
