package org.whistle.portal;

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
import org.springframework.web.bind.annotation.ResponseStatus;
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

    /** Two answers at the same moment, as of a double click: the first one counts. */
    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView overtaken() {
        return new ModelAndView("portal/trouble", Map.of("kind", "overtaken"), HttpStatus.CONFLICT);
    }

    /** Never says which of number and secret is wrong: either would help somebody who guesses. */
    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound() {
        return "portal/not-found";
    }
}
