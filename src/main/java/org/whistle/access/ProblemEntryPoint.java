package org.whistle.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.whistle.problem.Problems;

/** Says "sign in first" and "not yours" as problem documents. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final LocaleResolver locales;
    private final ObjectMapper json;
    private final SecurityEvents events;

    ProblemEntryPoint(Problems problems, LocaleResolver locales, ObjectMapper json, SecurityEvents events) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
        this.events = events;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyAttempts) {
            answer(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", request, response);
            return;
        }
        if (cause instanceof ProviderAway) {
            answer(HttpStatus.SERVICE_UNAVAILABLE, "provider-away", request, response);
            return;
        }
        if (!isOfABrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Whistle\", charset=\"UTF-8\"");
        }
        answer(HttpStatus.UNAUTHORIZED, code(cause), request, response);
    }

    private static String code(AuthenticationException cause) {
        if (cause instanceof FactorOwed) {
            return "second-factor-owed";
        }
        return cause instanceof TokenNeeded ? "token-needed" : "sign-in";
    }

    /**
     * A browser's own password prompt would be in the way of our page, and what is typed there would go along with every
     * later call.
     */
    private static boolean isOfABrowser(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || request.getHeader("Sec-Fetch-Site") != null;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (cause instanceof CsrfException) {
            forged(request, response);
        } else {
            note(request);
            answer(HttpStatus.FORBIDDEN, "not-yours", request, response);
        }
    }

    /** Without a session there is nothing to forge: whoever calls has only not signed in. */
    private void forged(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String account = account();
        if (account.isEmpty() && !isForStrangers(request.getRequestURI())) {
            answer(HttpStatus.UNAUTHORIZED, "sign-in", request, response);
        } else {
            events.happened(SecurityEvent.FORGED_REQUEST, account, Map.of("found", "token", "door", door(request)));
            answer(HttpStatus.FORBIDDEN, "page-is-stale", request, response);
        }
    }

    /** Their pages have tokens as well. */
    private static boolean isForStrangers(String path) {
        return path.contains("/login/") || path.endsWith("/set-up");
    }

    /** Keeps that somebody was refused what others may do. */
    void note(HttpServletRequest request) {
        events.happened(
                SecurityEvent.ACCESS_REFUSED, account(), Map.of("method", request.getMethod(), "door", door(request)));
    }

    private static String account() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken ? "" : caller.getName();
    }

    /** Where, without what: ids and numbers stand further behind. */
    private static String door(HttpServletRequest request) {
        return request.getRequestURI().replaceAll("^((?:/[a-z-]+){1,4}).*$", "$1");
    }

    /** For doors that open for nobody, signed in or not. */
    Filter shut(RequestMatcher doors) {
        return (asked, answer, chain) -> {
            HttpServletRequest request = (HttpServletRequest) asked;
            if (doors.matches(request)) {
                note(request);
                answer(HttpStatus.FORBIDDEN, "not-yours", request, (HttpServletResponse) answer);
            } else {
                chain.doFilter(asked, answer);
            }
        };
    }

    void answer(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problems.of(status, code, locales.resolveLocale(request)));
    }
}
