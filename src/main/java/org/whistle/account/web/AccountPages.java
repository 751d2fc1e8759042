package org.whistle.account.web;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.whistle.access.Role;

/** What all pages about accounts share. */
@ControllerAdvice(basePackageClasses = AccountPages.class)
class AccountPages {

    @ModelAttribute("signedIn")
    boolean signedIn(Authentication caller) {
        return caller != null && caller.isAuthenticated();
    }

    @ModelAttribute("administrator")
    boolean administrator(Authentication caller) {
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(authority -> Role.ADMINISTRATOR.group().equals(authority.getAuthority()));
    }
}
