package org.whistle.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.whistle.problem.ProblemAnswer;

/** Says "not so often", "not so much" or "not there": to people with a page, to programs with a problem document. */
@Component
class Refuser {

    private final ProblemAnswer problems;
    private final String errorPage;

    Refuser(ProblemAnswer problems, @Value("${server.error.path:/error}") String errorPage) {
        this.problems = problems;
        this.errorPage = errorPage;
    }

    void refuse(Wait wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, wait.seconds());
        if (wantsPage(request)) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            problems.write(HttpStatus.TOO_MANY_REQUESTS, "http-429", request, response);
        }
    }

    /** The server's own way to an error page would read the files of the form first. */
    void refuseAsTooLarge(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (wantsPage(request)) {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.PAYLOAD_TOO_LARGE.value());
            request.getRequestDispatcher(errorPage).forward(new WithoutBody(request), response);
        } else {
            problems.write(HttpStatus.PAYLOAD_TOO_LARGE, "http-413", request, response);
        }
    }

    void refuseAsNotThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (wantsPage(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            problems.write(HttpStatus.NOT_FOUND, "http-404", request, response);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
