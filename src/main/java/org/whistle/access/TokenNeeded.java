package org.whistle.access;

import org.springframework.security.core.AuthenticationException;

/** The password is right, but the account has a second factor, which no program can show with each call. */
final class TokenNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TokenNeeded() {
        super("a password alone does not open this account");
    }
}
