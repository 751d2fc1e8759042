package org.whistle.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.whistle.correspondence.Aside;
import org.whistle.correspondence.NamedCase;
import org.whistle.correspondence.NewFromMail;
import org.whistle.correspondence.OpenedMail;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** {@code /triage}: mail that belongs to no case by itself. */
@Controller
@RequestMapping("/triage")
class TriagePages {

    /** Anybody can make a link to the list: what it says was filed looks like a number at least. */
    private static final Pattern NUMBER = Pattern.compile("\\d{6}-\\d{8}-\\d{6,12}");

    private final TriageDesk desk;
    private final TriageView view;
    private final Problems problems;

    TriagePages(TriageDesk desk, TriageView view, Problems problems) {
        this.desk = desk;
        this.view = view;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String number,
            Locale locale,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            return view.list(page, locale)
                    .addObject("done", done)
                    .addObject("number", NUMBER.matcher(number).matches() ? number : "");
        } catch (Refusal refusal) {
            return refused(refusal, view.list("0", locale), locale);
        }
    }

    /** The answers to the forms stand at addresses below; whoever loads one again comes back to the list. */
    @GetMapping({"/{id}", "/{id}/look", "/{id}/request", "/{id}/case", "/{id}/aside"})
    String back(@PathVariable String id) {
        return "redirect:/triage";
    }

    @PostMapping("/{id}/look")
    ModelAndView look(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            OpenedMail mail = desk.look(id, reason);
            return view.one(mail, NewFromMail.of(mail.own()), locale);
        } catch (Refusal refusal) {
            return refused(refusal, view.list("0", locale), locale);
        }
    }

    @GetMapping(path = "/{id}/pictures/{place}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable int place) {
        try {
            return desk.picture(id, place);
        } catch (Refusal refusal) {
            return ResponseEntity.status(refusal.kind().status()).build();
        }
    }

    @PostMapping("/{id}/request")
    ModelAndView file(@PathVariable String id, NewFromMail wanted, Locale locale, HttpServletResponse response) {
        return done(id, wanted, locale, response, () -> after("filed", desk.file(id, typed(wanted))));
    }

    /** Asks once, and shows the case; whoever is sure does it. */
    @PostMapping("/{id}/case")
    ModelAndView attach(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String trackingNumber,
            @RequestParam(defaultValue = "") String sure,
            Locale locale,
            HttpServletResponse response) {
        String number = trackingNumber.strip();
        return done(id, null, locale, response, () -> {
            if (sure.isEmpty()) {
                return asked(id, desk.requireCase(number), null, locale);
            }
            desk.attach(id, number);
            return after("attached", number);
        });
    }

    /** Asks once as well: what is set aside does not come back. */
    @PostMapping("/{id}/aside")
    ModelAndView setAside(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sure,
            Locale locale,
            HttpServletResponse response) {
        return done(id, null, locale, response, () -> {
            if (sure.isEmpty()) {
                return asked(id, null, Require.choice("reason", reason, Aside.class), locale);
            }
            desk.setAside(id, reason);
            return after("aside", "");
        });
    }

    private ModelAndView asked(String id, NamedCase wanted, Aside reason, Locale locale) {
        OpenedMail mail = desk.again(id);
        return view.one(mail, NewFromMail.of(mail.own()), locale)
                .addObject("wanted", wanted == null ? null : view.named(wanted, locale))
                .addObject("reason", reason);
    }

    private ModelAndView done(
            String id, NewFromMail typed, Locale locale, HttpServletResponse response, Supplier<ModelAndView> deed) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            return deed.get();
        } catch (Refusal refusal) {
            return refused(refusal, again(id, typed, locale), locale);
        }
    }

    /** The mail once more, with what was typed; where it is not open to this account any more, the list. */
    private ModelAndView again(String id, NewFromMail typed, Locale locale) {
        try {
            OpenedMail mail = desk.again(id);
            return view.one(mail, typed == null ? NewFromMail.of(mail.own()) : typed, locale);
        } catch (Refusal gone) {
            return view.list("0", locale);
        }
    }

    private static ModelAndView after(String done, String number) {
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/triage")
                        .queryParam("done", done)
                        .queryParam("number", number)
                        .encode()
                        .toUriString());
    }

    /** Browsers send line ends as CRLF, and nothing chosen as an empty text. */
    private static NewFromMail typed(NewFromMail wanted) {
        return new NewFromMail(
                text(wanted.description()),
                text(wanted.item()),
                text(wanted.address()),
                text(wanted.building()),
                text(wanted.community()));
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.replace("\r\n", "\n");
    }

    private ModelAndView refused(Refusal refusal, ModelAndView page, Locale locale) {
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        return page.addObject("mistakes", Map.of(refusal.field().orElse("main"), problems.message(refusal, locale)));
    }
}
