package org.whistle.notification.webhook;

import java.time.Duration;

/** Nothing goes to anybody at present. */
final class GatewayAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Duration wait;

    /**
     * @param code a short name of what is the matter
     * @param wait how long it wants to be left alone
     */
    GatewayAway(String code, Duration wait) {
        super("The gateway takes nothing: " + code);
        this.code = code;
        this.wait = wait;
    }

    String code() {
        return code;
    }

    Duration patience() {
        return wait;
    }
}
