package org.whistle.access;

import org.springframework.security.core.AuthenticationException;

/** The provider does not say what it can do, so nobody can be asked there who somebody is. */
final class ProviderAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    ProviderAway(Throwable cause) {
        super("the provider does not answer", cause);
    }
}
