package org.whistle.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a browser shows when there is no such page, or something failed: words, and the way back. */
@Component
class Trouble implements ErrorViewResolver {

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> details) {
        return new ModelAndView("portal/trouble", Map.of("kind", kindOf(status)), status);
    }

    private static String kindOf(HttpStatus status) {
        if (status.is5xxServerError()) {
            return "failed";
        }
        return switch (status) {
            case TOO_MANY_REQUESTS -> "tooMany";
            case PAYLOAD_TOO_LARGE -> "tooLarge";
            default -> "noPage";
        };
    }
}
