package org.whistle.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.organisation.DutyPhones;
import org.whistle.organisation.web.DutyPhoneView.Wanted;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;

/** {@code /duty-phones}: the telephones of all units on a page, each changed where it stands. */
@Controller
@RequestMapping("/duty-phones")
class DutyPhonePages {

    private final DutyPhones phones;
    private final DutyPhoneView view;
    private final Problems problems;

    DutyPhonePages(DutyPhones phones, DutyPhoneView view, Problems problems) {
        this.phones = phones;
        this.view = view;
        this.problems = problems;
    }

    /** Numbers change while a page lies in a browser. */
    @ModelAttribute
    void notKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping
    ModelAndView list(Wanted wanted, @RequestParam(defaultValue = "") String done, Locale locale) {
        return view.list(wanted, "", locale).addObject("done", view.done(done, locale));
    }

    /** The answer to a form stands at the form's address: whoever loads that again comes back to the page. */
    @GetMapping("/{unit}")
    String back(@PathVariable String unit) {
        return "redirect:/duty-phones";
    }

    /** Asks once before a number is taken away; one that is typed stands at once, and the page says so. */
    @PostMapping("/{unit}")
    ModelAndView set(
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String sure,
            Wanted wanted,
            Locale locale) {
        if (phone.isBlank() && sure.isEmpty() && phones.has(unit)) {
            return view.list(wanted, unit, locale).addObject("asked", unit);
        }
        try {
            phones.set(unit, phone);
        } catch (Refusal refusal) {
            ModelAndView page = view.list(wanted, unit, locale)
                    .addObject("refused", unit)
                    .addObject("refusedName", view.name(unit, locale))
                    .addObject("typed", phone)
                    .addObject("mistake", problems.message(refusal, locale));
            page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
            return page;
        }
        return new ModelAndView("redirect:/duty-phones")
                .addObject("search", wanted.search())
                .addObject("missing", wanted.missing())
                .addObject("page", wanted.page())
                .addObject("done", unit);
    }
}
