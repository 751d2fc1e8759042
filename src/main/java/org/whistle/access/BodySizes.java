package org.whistle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Only imports and deployments are large. Everything else that says it is gets its answer before it is taken in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodySizes extends OncePerRequestFilter {

    private static final long LONGEST = 2_000_000;
    private static final List<String> LARGE = List.of("/api/imports", "/engine-rest/deployment/create");

    private final ProblemEntryPoint problems;

    BodySizes(ProblemEntryPoint problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (request.getContentLengthLong() > LONGEST && !LARGE.contains(path)) {
            problems.answer(HttpStatus.PAYLOAD_TOO_LARGE, "http-413", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
