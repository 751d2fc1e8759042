package org.whistle.portal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;

/** Shows on a page all for which it was refused, in the reader's language and by the field it is about. */
@Component
class Mistakes {

    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("(.*)\\[(\\d{1,3})]");

    private final Problems problems;
    private final MessageSource messages;

    Mistakes(Problems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    ModelAndView show(Refusal refusal, ModelAndView page, Locale locale) {
        return show(refusal, page, Map.of(), locale);
    }

    /** @param fields under which name a field stands on the page, where it has another */
    ModelAndView show(Refusal refusal, ModelAndView page, Map<String, String> fields, Locale locale) {
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        refusal.after().ifPresent(Mistakes::comeAgainAfter);
        Map<String, String> mistakes = new LinkedHashMap<>();
        for (Refusal one : refusal.all()) {
            String field = field(one);
            mistakes.merge(fields.getOrDefault(field, field), words(one, locale), (first, next) -> first + "\n" + next);
        }
        return page.addObject("mistakes", mistakes);
    }

    /** @return what is wrong, and what to do; of several photos the one that is meant is told by its place */
    String words(Refusal refusal, Locale locale) {
        String words = problems.message(refusal, locale);
        Matcher one = ONE_OF_SEVERAL.matcher(refusal.field().orElse(""));
        return one.matches()
                ? messages.getMessage(
                        "portal.error.one", new Object[] {Integer.parseInt(one.group(2)) + 1, words}, locale)
                : words;
    }

    /** Fields of a contact stand on the page under their own names; what is about no field, about the whole page. */
    private static String field(Refusal refusal) {
        String path = ONE_OF_SEVERAL.matcher(refusal.field().orElse("main")).replaceFirst("$1");
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static void comeAgainAfter(Duration wait) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                && call.getResponse() != null) {
            call.getResponse().setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        }
    }
}
