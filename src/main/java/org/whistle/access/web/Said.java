package org.whistle.access.web;

import java.util.Arrays;
import java.util.Optional;

/** What the page of signing in may say; whatever else an address asks it to say, it does not. */
enum Said {
    WRONG,
    WRONG_CODE,
    DELAYED,
    START_AGAIN,
    SIGNED_OUT,
    SET_UP,
    STALE,
    NO_ROLE,
    NO_NAME,
    NAME_TAKEN,
    LOCKED,
    LAST_ADMINISTRATOR,
    WRONG_PASSWORD,
    NOT_ANEW,
    PROVIDER_FAILED;

    /** Whether it is good news. */
    public boolean isDone() {
        return this == SIGNED_OUT || this == SET_UP;
    }

    static Optional<Said> of(String name) {
        return Arrays.stream(values()).filter(said -> said.name().equals(name)).findFirst();
    }
}
