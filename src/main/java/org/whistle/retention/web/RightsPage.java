package org.whistle.retention.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;
import org.whistle.request.PersonalKind;
import org.whistle.retention.ErasureOnDemand;
import org.whistle.retention.ErasureRequests;
import org.whistle.retention.Person;
import org.whistle.retention.PersonCases;
import org.whistle.retention.PersonalExport;

/** The page of the data officer for the rights of one person. Numbers and addresses travel in bodies, never in addresses. */
@Controller
@RequestMapping("/personal-data/requests")
class RightsPage {

    private final PersonalExport export;
    private final ErasureOnDemand erasure;
    private final ErasureRequests requests;
    private final PersonCases cases;
    private final Problems problems;
    private final Times times;

    RightsPage(
            PersonalExport export,
            ErasureOnDemand erasure,
            ErasureRequests requests,
            PersonCases cases,
            Problems problems,
            Times times) {
        this.export = export;
        this.erasure = erasure;
        this.requests = requests;
        this.cases = cases;
        this.problems = problems;
        this.times = times;
    }

    /** Whom the officer looks for, and what shall go; all of it where nothing is ticked. */
    record Search(String by, String value, PersonalKind[] what) {

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
    ModelAndView page(Locale locale) {
        return new ModelAndView("personal-data/requests")
                .addObject("asked", requests.all())
                .addObject("deeds", cases.latest())
                .addObject("kinds", PersonalKind.values())
                .addObject("times", times.in(locale));
    }

    @PostMapping("/search")
    ModelAndView search(Search search, Locale locale) {
        return page(locale)
                .addObject("search", search)
                .addObject("preview", erasure.preview(search.person(), search.kinds()));
    }

    @PostMapping("/export")
    ResponseEntity<byte[]> export(Search search, @RequestParam(defaultValue = "") String reason) {
        return Zips.answer("personal-data.zip", export.of(search.person(), reason));
    }

    @PostMapping("/erase")
    ModelAndView erase(
            Search search,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String confirmation,
            Locale locale) {
        ErasureOnDemand.Preview done = erasure.erase(search.person(), search.kinds(), reason, confirmation);
        return page(locale).addObject("erased", done);
    }

    @PostMapping("/{id}/refusal")
    ModelAndView decline(@PathVariable long id, @RequestParam(defaultValue = "") String answer, Locale locale) {
        requests.decline(id, answer);
        return page(locale);
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, Locale locale) {
        ModelAndView page = page(locale).addObject("mistake", problems.message(refusal, locale));
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        return page;
    }
}
