package org.whistle.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.whistle.problem.ProblemAnswer;

/**
 * Says in words that a header cannot be read. The page of errors would read the same header, and break in the same way:
 * whoever sent it would be left with nothing.
 */
@Component
class UnreadableHeaders implements RequestRejectedHandler {

    private final RequestRejectedHandler others = new HttpStatusRequestRejectedHandler();
    private final ProblemAnswer problems;

    UnreadableHeaders(ProblemAnswer problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException wall)
            throws IOException, ServletException {
        if (response.isCommitted() || !hasUnreadable(request)) {
            others.handle(request, response, wall);
            return;
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problems.write(HttpStatus.BAD_REQUEST, "unreadable-header", request, response);
    }

    private static boolean hasUnreadable(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                .anyMatch(value -> value.chars().anyMatch(Character::isISOControl));
    }
}
