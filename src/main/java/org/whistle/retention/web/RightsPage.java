package org.whistle.retention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.PersonalKind;
import org.whistle.retention.ErasureOnDemand;
import org.whistle.retention.ErasureRequests;
import org.whistle.retention.LinksOnDemand;
import org.whistle.retention.Person;
import org.whistle.retention.PersonCases;
import org.whistle.retention.PersonalExport;

/** The page of the data officer for the rights of one person. Numbers and addresses travel in bodies, never in addresses. */
@Controller
@RequestMapping("/personal-data/requests")
class RightsPage {

    static final int LAST_PAGE = 1_000_000;

    private static final int SIZE = 50;
    private static final String FIRST = "0";

    private final PersonalExport export;
    private final ErasureOnDemand erasure;
    private final ErasureRequests requests;
    private final PersonCases cases;
    private final LinksOnDemand links;
    private final PageMistakes mistakes;
    private final Times times;

    RightsPage(
            PersonalExport export,
            ErasureOnDemand erasure,
            ErasureRequests requests,
            PersonCases cases,
            LinksOnDemand links,
            PageMistakes mistakes,
            Times times) {
        this.export = export;
        this.erasure = erasure;
        this.requests = requests;
        this.cases = cases;
        this.links = links;
        this.mistakes = mistakes;
        this.times = times;
    }

    /** Whom the officer looks for and why, and what shall go; all of it where nothing is ticked. */
    record Search(String by, String value, PersonalKind[] what, String reason) {

        Person person() {
            return switch (by == null ? "" : by) {
                case "email" -> new Person(null, value, null);
                case "trackingNumber" -> new Person(null, null, value);
                default -> new Person(value, null, null);
            };
        }

        public Set<PersonalKind> kinds() {
            return what == null ? Set.of() : Arrays.stream(what).collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return "Search[" + by + "]";
        }
    }

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "0") String page, Locale locale) {
        int number = Require.number("page", page, 0, LAST_PAGE);
        List<PersonCases.Done> deeds = cases.page(number, SIZE);
        return new ModelAndView("personal-data/requests")
                .addObject("asked", requests.all())
                .addObject("deeds", deeds)
                .addObject("page", number)
                .addObject("older", deeds.size() == SIZE)
                .addObject("kinds", PersonalKind.values())
                .addObject("times", times.in(locale));
    }

    /** The answer to a form stands at the form's address: whoever loads that again comes back to the page. */
    @GetMapping({"/search", "/export", "/erase", "/ended-links", "/*/refusal"})
    String back() {
        return "redirect:/personal-data/requests";
    }

    @PostMapping("/search")
    ModelAndView search(Search search, Locale locale) {
        ErasureOnDemand.Preview preview = erasure.preview(search.person(), search.kinds(), search.reason());
        return page(FIRST, locale).addObject("search", search).addObject("preview", preview);
    }

    @PostMapping("/export")
    void export(Search search, HttpServletResponse response) throws IOException {
        Zips.answer("personal-data", export.of(search.person(), search.reason()), response);
    }

    @PostMapping("/erase")
    ModelAndView erase(Search search, @RequestParam(defaultValue = "") String confirmation, Locale locale) {
        ErasureOnDemand.Preview done = erasure.erase(search.person(), search.kinds(), search.reason(), confirmation);
        return page(FIRST, locale).addObject("erased", done);
    }

    @PostMapping("/ended-links")
    ModelAndView endLinks(Search search, Locale locale) {
        int ended = links.end(search.person(), search.reason()).size();
        return page(FIRST, locale).addObject("ended", ended);
    }

    @PostMapping("/{id}/refusal")
    ModelAndView decline(@PathVariable long id, @RequestParam(defaultValue = "") String answer, Locale locale) {
        requests.decline(id, answer);
        return page(FIRST, locale);
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, Locale locale) {
        return mistakes.on(page(FIRST, locale), refusal, locale);
    }
}
