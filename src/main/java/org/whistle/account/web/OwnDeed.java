package org.whistle.account.web;

import org.springframework.web.servlet.ModelAndView;

/** What somebody has just done with the own account, as the page says it afterwards. */
enum OwnDeed {
    PASSWORD,
    FACTOR_REMOVED,
    TOKEN_TAKEN_BACK,
    SESSION_ENDED,
    SESSIONS_ENDED;

    ModelAndView page() {
        return new ModelAndView("redirect:/account?done=" + name());
    }

    /** @return the deed of the address, or null for anything else that stands there */
    static OwnDeed of(String name) {
        for (OwnDeed deed : values()) {
            if (deed.name().equals(name)) {
                return deed;
            }
        }
        return null;
    }
}
