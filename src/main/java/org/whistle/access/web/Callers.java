package org.whistle.access.web;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Who looks at a page. */
final class Callers {

    private Callers() {}

    static boolean isSignedIn(Authentication caller) {
        return caller != null && !(caller instanceof AnonymousAuthenticationToken);
    }
}
