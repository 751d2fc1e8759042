package org.whistle.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What a browser shows when there is no such page, or something failed: words, and the way back. */
@Component
class Trouble implements ErrorViewResolver {

    /** What names the kind, in the address. */
    static final String ASKED = "trouble";

    private static final Set<String> KINDS = Set.of("noPage", "busy", "failed", "tooMany", "tooLarge", "overtaken");

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> details) {
        return page(kindOf(status), status, request);
    }

    /** In another language it has an address of its own: what failed is not tried again for it. */
    static ModelAndView page(String kind, HttpStatus status, HttpServletRequest request) {
        var address =
                UriComponentsBuilder.fromPath(request.getContextPath() + "/").queryParam(ASKED, kind);
        return new ModelAndView("portal/trouble", Map.of("kind", kind), status)
                .addObject(ReadingChoices.READING, Reading.at(address, request));
    }

    /** @return the page once more, now that it was asked for; empty where there is none of this kind */
    static Optional<ModelAndView> again(String kind, HttpServletRequest request) {
        return KINDS.contains(kind) ? Optional.of(page(kind, HttpStatus.OK, request)) : Optional.empty();
    }

    private static String kindOf(HttpStatus status) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            return "busy";
        }
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
