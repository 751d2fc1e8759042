package org.whistle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away addresses that could mean one thing to a door and another to what lies behind it: empty and dotted
 * segments, parameters in a segment, hidden slashes, zero bytes, and letters, digits and the signs {@code - . _ ~} in disguise. No
 * browser and no client sends them of its own accord.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddresses extends OncePerRequestFilter {

    private static final Pattern UNUSUAL = Pattern.compile(
            "//|;|\\\\|/\\.{1,2}(/|$)" + "|%(00|2[dDeEfF]|3[0-9bB]|4[1-9a-fA-F]|5[0-9aAcCfF]|6[1-9a-fA-F]|7[0-9aAeE])");

    private final ProblemEntryPoint problems;

    PlainAddresses(ProblemEntryPoint problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (UNUSUAL.matcher(request.getRequestURI()).find() || hasZeroByte(request.getQueryString())) {
            problems.answer(HttpStatus.BAD_REQUEST, "unusual-address", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** No text that we keep or look for has one, and the database takes none. */
    private static boolean hasZeroByte(String query) {
        return query != null && query.contains("%00");
    }
}
