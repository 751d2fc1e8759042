package org.whistle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who owes a second factor sets it up before anything else. */
final class OwedFirst extends OncePerRequestFilter {

    /** Not the tokens, which would stand for the second factor ever after. */
    private static final Pattern OPEN =
            Pattern.compile("/account(?:/password|/second-factor(?:/.*)?)?|/(?:sign-in|sign-out)(?:/.*)?");

    private final SecondStep secondStep;
    private final ProblemEntryPoint problems;

    OwedFirst(SecondStep secondStep, ProblemEntryPoint problems) {
        this.secondStep = secondStep;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (OPEN.matcher(path).matches() || !isOwed()) {
            chain.doFilter(request, response);
        } else if (PageDoors.isPage(request)) {
            response.sendRedirect(request.getContextPath() + Homes.OWN_ACCOUNT);
        } else {
            problems.answer(HttpStatus.FORBIDDEN, "second-factor-owed", request, response);
        }
    }

    private boolean isOwed() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null
                && !(caller instanceof AnonymousAuthenticationToken)
                && secondStep.isOwed(caller.getName());
    }
}
