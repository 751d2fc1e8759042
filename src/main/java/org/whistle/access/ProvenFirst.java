package org.whistle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What opens further doors (a token, a role, a first password), or ends sessions elsewhere, asks first for a fresh proof
 * of who does it. The own password and the own second factor ask for it in their own forms.
 */
final class ProvenFirst extends OncePerRequestFilter {

    private static final Pattern DEEDS = Pattern.compile("(?:POST /account/"
            + "(?:tokens|second-factor/recovery-codes|sessions/[^/]+/removal)"
            + "|POST /accounts(?:/[^/]+/(?:duty|password|deeds/FACTOR))?"
            + "|POST /api/accounts|PUT /api/accounts/[^/]+/(?:duty|password)|DELETE /api/accounts/[^/]+/second-factor"
            // the same by the engine's own doors
            + "|(?:POST|PUT|DELETE) (?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?"
            + "/(?:user/create|group/[^/]+/members/[^/]+|authorization/(?!count|check)[^/]+))/?");

    private static final Pattern FORM_OF_ONE = Pattern.compile("/accounts/[^/]+(?=/)");

    private final Predicate<HttpServletRequest> proven;
    private final String words;
    private final ProblemEntryPoint problems;

    /** @param words which refusal says what to do, where no page can ask for it */
    ProvenFirst(Predicate<HttpServletRequest> proven, String words, ProblemEntryPoint problems) {
        this.proven = proven;
        this.words = words;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!DEEDS.matcher(request.getMethod() + " " + path).matches() || proven.test(request)) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/account")) {
            response.sendRedirect(request.getContextPath() + PageDoors.CONFIRMATION + "?to=" + formOf(path));
        } else {
            problems.answer(HttpStatus.FORBIDDEN, words, request, response);
        }
    }

    /** Where the form stands that was sent. */
    private static String formOf(String path) {
        var ofOne = FORM_OF_ONE.matcher(path);
        if (ofOne.lookingAt()) {
            return ofOne.group();
        }
        return path.startsWith("/accounts") ? "/accounts" : Homes.OWN_ACCOUNT;
    }
}
