package org.whistle.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.whistle.account.OwnPassword;
import org.whistle.problem.Refusal;

/** Whoever was given a first password takes one of their own before anything else. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class PasswordDueFirst extends OncePerRequestFilter {

    /** Not the tokens: one that was made now would be known to whoever gave the password. */
    private static final Pattern OPEN =
            Pattern.compile("/account(?:/password)?|/(?:sign-in|sign-out|error)(?:/.*)?|/[a-z-]+\\.(?:css|js)");

    private final OwnPassword passwords;
    private final RefusalWriter refusals;

    PasswordDueFirst(OwnPassword passwords, RefusalWriter refusals) {
        this.passwords = passwords;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (OPEN.matcher(path).matches() || !isDue()) {
            chain.doFilter(request, response);
        } else if ("GET".equals(request.getMethod()) && isForPeople(request)) {
            response.sendRedirect(request.getContextPath() + "/account");
        } else {
            refusals.write(Refusal.forbidden("password-due"), request, response);
        }
    }

    private boolean isDue() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && !(caller instanceof AnonymousAuthenticationToken) && passwords.isDue(caller.getName());
    }

    private static boolean isForPeople(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .orElse("")
                .contains("text/html");
    }
}
