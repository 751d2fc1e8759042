package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.UUID;

/**
 * What its owner knows a session by.
 *
 * @param handle tells it from the others of the account; unlike its id it opens nothing, so a page may show it
 * @param address where it began
 */
record CameFrom(UUID handle, String address) implements Serializable {

    static final String IN_SESSION = CameFrom.class.getName();

    static CameFrom of(HttpServletRequest request) {
        return new CameFrom(UUID.randomUUID(), request.getRemoteAddr());
    }
}
