package org.whistle.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.whistle.problem.ProblemAnswer;

/** Says "not so often": to people with a page, to programs with a problem document, to both when to come again. */
@Component
class Refuser {

    private final ProblemAnswer problems;

    Refuser(ProblemAnswer problems) {
        this.problems = problems;
    }

    void refuse(Wait wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, wait.seconds());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            problems.write(HttpStatus.TOO_MANY_REQUESTS, "http-429", request, response);
        }
    }
}
