package org.whistle.portal;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;

/** Shows on a page why it was refused, in the reader's language and by the field it is about. */
@Component
class Mistakes {

    private final Problems problems;

    Mistakes(Problems problems) {
        this.problems = problems;
    }

    ModelAndView show(Refusal refusal, ModelAndView page, Locale locale) {
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        return page.addObject("mistakes", Map.of(field(refusal), problems.message(refusal, locale)));
    }

    /** Fields of a contact stand on the page under their own names; what is about no field, about the whole page. */
    private static String field(Refusal refusal) {
        String path = refusal.field().orElse("main");
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
