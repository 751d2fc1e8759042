package org.whistle.problem;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** What somebody chose on a page goes before what the browser says of itself. */
public class ChosenLanguage extends AcceptHeaderLocaleResolver {

    /** The cookie, and the attribute of a call that chooses just now: {@code zh} or {@code en}. */
    public static final String NAME = "language";

    ChosenLanguage() {
        setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return switch (chosen(request)) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> super.resolveLocale(request);
        };
    }

    private static String chosen(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String now) {
            return now;
        }
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue() == null ? "" : cookie.getValue();
    }
}
