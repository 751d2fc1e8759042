package org.whistle.webhook;

import java.net.URI;

/**
 * Somebody else's program that brings text messages to telephones, and those of residents to us.
 *
 * @param url where messages are posted to; null where it only sends to us
 * @param sending what we sign with
 * @param receiving what it signs with; empty where it tells us nothing
 * @param reach where the address may lead
 */
public record Gateway(URI url, WebhookSecrets sending, WebhookSecrets receiving, Reach reach) {

    /** Whether a gateway may stand in one's own network. */
    public enum Reach {
        /** Only at addresses of the internet. */
        PUBLIC,
        /** Also on this machine or in this network, as the operator has said. */
        ANYWHERE
    }
}
