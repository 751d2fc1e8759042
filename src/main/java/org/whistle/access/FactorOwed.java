package org.whistle.access;

import org.springframework.security.core.AuthenticationException;

/** The proof is right, but the account has to set up a second factor before anything else. */
final class FactorOwed extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    FactorOwed() {
        super("this account owes a second factor");
    }
}
