package org.whistle.postoffice;

/** How the sample's text gateway answers at present. */
public enum GatewayMood {
    TAKE(200),
    BUSY(429),
    FAIL(500);

    private final int status;

    GatewayMood(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
