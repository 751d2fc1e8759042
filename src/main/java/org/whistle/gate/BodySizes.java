package org.whistle.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.whistle.problem.ProblemAnswer;

/**
 * Who says that a body is too long gets the answer before it is taken in. Bodies that do not say are measured while
 * they come, see {@link BodyGuard}; packed ones are not opened at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodySizes extends OncePerRequestFilter {

    private final ProblemAnswer problems;
    private final Refuser refuser;

    BodySizes(ProblemAnswer problems, Refuser refuser) {
        this.problems = problems;
        this.refuser = refuser;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        long length = request.getContentLengthLong();
        if (length > BodyLimit.at(path)) {
            refuser.refuseAsTooLarge(request, response);
        } else if (isPacked(request)) {
            problems.write(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "packed", request, response);
        } else if (isInChunks(request) && !BodyLimit.mayComeInChunks(path, request.getContentType())) {
            problems.write(HttpStatus.LENGTH_REQUIRED, "http-411", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isInChunks(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isPacked(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.isBlank() && !"identity".equalsIgnoreCase(encoding.strip());
    }
}
