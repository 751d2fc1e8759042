package org.whistle.request;

import java.time.Instant;

/**
 * What whoever filed a request gets.
 *
 * @param secret opens the request together with its number; it is shown this once and stored only as a hash
 * @param deadline by when the request is promised to be resolved
 */
public record Receipt(TrackingNumber trackingNumber, String secret, Instant deadline) {

    /** Without the secret: logs and failures print it. */
    @Override
    public String toString() {
        return "Receipt[trackingNumber=" + trackingNumber.value() + "]";
    }
}
