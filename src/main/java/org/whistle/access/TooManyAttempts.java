package org.whistle.access;

import org.springframework.security.core.AuthenticationException;

/**
 * So many passwords or codes were wrong that none is looked at for a while, the right one neither. It says the same
 * whether there is such an account or not.
 */
public final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    public TooManyAttempts() {
        super("too many attempts, wait a while");
    }
}
