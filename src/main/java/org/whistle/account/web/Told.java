package org.whistle.account.web;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.access.TooManyAttempts;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;

/** Shows on a page why something was not done, in the reader's language and by the field it is about. */
@Component
class Told {

    private final Problems problems;

    Told(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param form which of the page's forms was sent
     * @param deed what the form asks for, with the page that follows
     * @param page where the form stands
     */
    ModelAndView orMistakes(String form, Supplier<ModelAndView> deed, Supplier<ModelAndView> page, Locale locale) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            String field = refusal.field().map(name -> form + "." + name).orElse("main");
            return mistake(
                    page.get(),
                    HttpStatusCode.valueOf(refusal.kind().status()),
                    field,
                    problems.message(refusal, locale));
        } catch (TooManyAttempts delayed) {
            HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
            String words = problems.of(status, "too-many-attempts", locale).getDetail();
            return mistake(page.get(), status, "main", words);
        }
    }

    private static ModelAndView mistake(ModelAndView page, HttpStatusCode status, String field, String words) {
        page.setStatus(status);
        return page.addObject("mistakes", Map.of(field, words));
    }
}
