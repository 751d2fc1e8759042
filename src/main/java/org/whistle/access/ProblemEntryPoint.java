package org.whistle.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.whistle.problem.Problems;

/** Says "sign in first" and "not yours" as problem documents. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ProblemEntryPoint(Problems problems, LocaleResolver locales, ObjectMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyAttempts) {
            answer(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", request, response);
            return;
        }
        // a page that asks in the background says so itself; the browser's own password prompt would only be in the way
        if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Whistle\", charset=\"UTF-8\"");
        }
        answer(HttpStatus.UNAUTHORIZED, "sign-in", request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        answer(HttpStatus.FORBIDDEN, "not-yours", request, response);
    }

    /** For doors that open for nobody, signed in or not. */
    void deny(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        answer(HttpStatus.FORBIDDEN, "not-yours", request, response);
    }

    void answer(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problems.of(status, code, locales.resolveLocale(request)));
    }
}
