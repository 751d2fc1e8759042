package org.whistle.retention.web;

import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;

/** What was refused, said on the page where it was tried. */
@Component
class PageMistakes {

    private final Problems problems;

    PageMistakes(Problems problems) {
        this.problems = problems;
    }

    ModelAndView on(ModelAndView page, Refusal refusal, Locale locale) {
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        return page.addObject("mistake", problems.message(refusal, locale));
    }
}
