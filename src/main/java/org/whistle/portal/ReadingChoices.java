package org.whistle.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.whistle.problem.ChosenLanguage;

/** Keeps in the browser how somebody wants to read the pages, and tells each page of it; needs no script. */
@Component
class ReadingChoices implements HandlerInterceptor, WebMvcConfigurer {

    static final String LANGUAGE = ChosenLanguage.NAME;
    /** What the pages call it. */
    static final String READING = "reading";

    private static final Map<String, Set<String>> CHOICES =
            Map.of(LANGUAGE, Set.of("zh", "en"), Reading.SIZE, Set.of(Reading.NORMAL, Reading.LARGE));
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/", "/requests/**", "/board/**", "/dev/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean refused = request.getDispatcherType() == DispatcherType.FORWARD
                || request.getDispatcherType() == DispatcherType.ERROR && !HttpMethod.GET.matches(request.getMethod());
        if (refused) {
            // what was too much, or too often, is not read after all
            return true;
        }
        CHOICES.forEach((name, values) -> {
            String chosen = request.getParameter(name);
            if (chosen != null && values.contains(chosen)) {
                request.setAttribute(name, chosen);
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, name, chosen));
            }
        });
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null && page.getViewName() != null && !page.getModel().containsKey(READING)) {
            page.addObject(READING, Reading.of(request));
        }
    }

    private static String cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .path(request.getContextPath() + "/")
                .maxAge(KEPT)
                .sameSite("Lax")
                // scripts of the web applications read the language, and nothing else
                .httpOnly(!name.equals(LANGUAGE))
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
