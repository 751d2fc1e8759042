package org.whistle.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Somebody who is signed in to another application of ours is signed in to the API. A session cookie travels with forged
 * requests too, so it suffices for reading only: what changes something also has to send, in the header {@value #TOKEN},
 * the token of the session, which no page of another site can read.
 */
public abstract class SessionSignIn {

    private static final String TOKEN = "X-XSRF-TOKEN";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE");

    private final StaffAccounts accounts;

    protected SessionSignIn(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** @return the account of the request's session */
    protected abstract Optional<String> accountOf(HttpServletRequest request);

    /** @return the token that was given to the pages of the request's session */
    protected abstract Optional<String> tokenOf(HttpServletRequest request);

    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (isOfOurPages(request)) {
                    accountOf(request).ifPresent(SessionSignIn.this::signIn);
                }
                chain.doFilter(request, response);
            }
        };
    }

    private boolean isOfOurPages(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                || CHANGING.contains(request.getMethod()) && knowsToken(request);
    }

    private boolean knowsToken(HttpServletRequest request) {
        String sent = request.getHeader(TOKEN);
        return sent != null
                && tokenOf(request)
                        .filter(token -> !token.isBlank())
                        .filter(token -> isSame(token, sent))
                        .isPresent();
    }

    /** Takes as long for a token that is nearly right as for any other. */
    private static boolean isSame(String token, String sent) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private void signIn(String account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        account, null, StaffPasswords.authorities(accounts, account)));
    }
}
