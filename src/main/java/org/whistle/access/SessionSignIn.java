package org.whistle.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Somebody who is signed in to another application of ours is signed in to the API, for reading only: a session cookie
 * travels with forged requests too, so it never suffices to change something.
 */
public abstract class SessionSignIn {

    private final StaffAccounts accounts;

    protected SessionSignIn(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** @return the account of the request's session */
    protected abstract Optional<String> accountOf(HttpServletRequest request);

    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (HttpMethod.GET.matches(request.getMethod())) {
                    accountOf(request).ifPresent(SessionSignIn.this::signIn);
                }
                chain.doFilter(request, response);
            }
        };
    }

    private void signIn(String account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        account, null, StaffPasswords.authorities(accounts, account)));
    }
}
