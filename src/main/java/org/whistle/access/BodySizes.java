package org.whistle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Only imports, deployments and pictures are large. Everything else that says it is gets its answer before it is taken
 * in; so does a picture whose sender does not say.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodySizes extends OncePerRequestFilter {

    private static final long LONGEST = 2_000_000;
    /** A picture of 10 MiB, and the form around it. */
    private static final long LONGEST_PICTURE = (10L << 20) + 100_000;
    /** A page says in its own words that a picture is too large; what no camera makes need not come so far. */
    private static final long LONGEST_FROM_A_PAGE = 30L << 20;

    private static final List<String> LARGE = List.of("/api/imports", "/engine-rest/deployment/create");
    private static final Pattern PICTURE = Pattern.compile("/api/(?:cases/of-task|requests)/[^/]+/attachments");
    private static final Pattern PICTURE_FROM_A_PAGE = Pattern.compile("/requests/[^/]+/attachments");

    private final ProblemEntryPoint problems;

    BodySizes(ProblemEntryPoint problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        long length = request.getContentLengthLong();
        long longest = longest(path);
        if (length > longest) {
            problems.answer(HttpStatus.PAYLOAD_TOO_LARGE, "http-413", request, response);
        } else if (length < 0 && "POST".equals(request.getMethod()) && isPicture(path)) {
            problems.answer(HttpStatus.LENGTH_REQUIRED, "http-411", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long longest(String path) {
        if (LARGE.contains(path)) {
            return Long.MAX_VALUE;
        }
        if (PICTURE_FROM_A_PAGE.matcher(path).matches()) {
            return LONGEST_FROM_A_PAGE;
        }
        return isPicture(path) ? LONGEST_PICTURE : LONGEST;
    }

    private static boolean isPicture(String path) {
        return PICTURE.matcher(path).matches()
                || PICTURE_FROM_A_PAGE.matcher(path).matches();
    }
}
