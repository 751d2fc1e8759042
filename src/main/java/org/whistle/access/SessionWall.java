package org.whistle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever comes when there is no {@link SessionRoom} left is asked to wait a little. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class SessionWall extends OncePerRequestFilter {

    private final ProblemEntryPoint problems;

    SessionWall(ProblemEntryPoint problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (TooManyActiveSessionsException full) {
            if (PageDoors.isPage(request)) {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            } else {
                problems.answer(HttpStatus.SERVICE_UNAVAILABLE, "too-many-sessions", request, response);
            }
        }
    }
}
