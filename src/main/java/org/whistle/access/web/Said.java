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
    STALE,
    NO_ROLE,
    NO_NAME,
    NAME_TAKEN,
    LOCKED,
    LAST_ADMINISTRATOR,
    PROVIDER_FAILED;

    static Optional<Said> of(String name) {
        return Arrays.stream(values()).filter(said -> said.name().equals(name)).findFirst();
    }
}
