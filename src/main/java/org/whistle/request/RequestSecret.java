package org.whistle.request;

/** The secret that came with a call: header {@code X-Request-Secret} or query parameter {@code secret}. */
public record RequestSecret(String value) {

    /** Whoever reads it opens the request: logs and failures print it. */
    @Override
    public String toString() {
        return "RequestSecret[hidden]";
    }
}
