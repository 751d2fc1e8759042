package org.whistle.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a page says to somebody it does not open for: sign in and come back, or that it is not theirs. */
@Component
class PageDoors implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/sign-in";
    static final String NOT_YOURS = SIGN_IN + "/not-yours";
    static final String CONFIRMATION = SIGN_IN + "/confirmation";

    private final ProblemEntryPoint problems;

    PageDoors(ProblemEntryPoint problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (isPage(request)) {
            String wanted = Destination.of(request)
                    .map(path -> "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                    .orElse("");
            response.sendRedirect(request.getContextPath() + SIGN_IN + wanted);
        } else {
            problems.answer(HttpStatus.UNAUTHORIZED, "sign-in", request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (cause instanceof CsrfException && isFormOfSignIn(request)) {
            // the page stood open until its session was over; nothing is lost but what was typed
            String wanted = Destination.of(request.getParameter("to"))
                    .map(path -> "&to=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                    .orElse("");
            response.sendRedirect(request.getContextPath() + SIGN_IN + "?said=STALE" + wanted);
        } else if (isPage(request)) {
            problems.note(request);
            request.getRequestDispatcher(NOT_YOURS).forward(request, response);
        } else {
            problems.handle(request, response, cause);
        }
    }

    private static boolean isFormOfSignIn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(SIGN_IN) || path.startsWith(SIGN_IN + "/");
    }

    /** Somebody looks at it; everything else is asked in the background. */
    static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accepted =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("*/*");
        return ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()))
                && !path.startsWith("/camunda/api/")
                && !path.startsWith("/api/")
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                && (accepted.contains("text/html") || !accepted.contains("json"));
    }
}
