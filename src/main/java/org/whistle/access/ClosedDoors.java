package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Asks strangers to sign in, except where that would open nothing either. A page does so itself, without a prompt. */
@Component
class ClosedDoors implements AuthenticationEntryPoint {

    private final ProblemEntryPoint problems;

    ClosedDoors(ProblemEntryPoint problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        boolean opensForSomebody = EngineTables.WEB_APPLICATIONS
                .find(request)
                .filter(route -> AccessMatrix.isSomebodys(route.right()))
                .isPresent();
        if (opensForSomebody) {
            problems.answer(HttpStatus.UNAUTHORIZED, "sign-in", request, response);
        } else {
            problems.answer(HttpStatus.FORBIDDEN, "not-yours", request, response);
        }
    }
}
