package org.whistle.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Refusal;

/** What all pages of the portal share. */
@ControllerAdvice(basePackageClasses = PortalPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalPages {

    private final MessageSource messages;
    private final ZoneId zone;

    PortalPages(MessageSource messages, @Value("${whistle.zone}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    @ModelAttribute("moments")
    Moments moments(Locale locale) {
        return Moments.of(messages.getMessage("portal.time", null, locale), locale, zone);
    }

    @ModelAttribute("days")
    Moments days(Locale locale) {
        return Moments.of(messages.getMessage("portal.time.day", null, locale), locale, zone);
    }

    /** Two answers at the same moment, as of a double click: the first one counts. */
    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView overtaken(HttpServletRequest request) {
        return Trouble.page("overtaken", HttpStatus.CONFLICT, request);
    }

    /** Never says which of number and secret is wrong: either would help somebody who guesses. */
    @ExceptionHandler(Refusal.class)
    ModelAndView notFound(HttpServletRequest request) {
        return new ModelAndView("portal/not-found", HttpStatus.NOT_FOUND)
                .addObject("number", numberAskedFor(request))
                .addObject(ReadingChoices.READING, Reading.of(request));
    }

    /** What was typed is not typed again. The secret is: nobody sees in it what is wrong. */
    private static String numberAskedFor(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object number = variables instanceof Map<?, ?> path ? path.get("trackingNumber") : null;
        return number == null ? request.getParameter("number") : number.toString();
    }
}
