package org.whistle.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway of text messages.
 *
 * @param url where messages are posted to; empty: none are sent
 * @param secret signs what we send
 * @param secondSecret signs it too, while the receiver goes over to it; empty: there is none
 * @param inboundSecret signs what the gateway sends; empty: nothing is taken from it
 * @param secondInboundSecret is taken as well while the gateway goes over to it
 * @param privateAddress whether the url may lead to this machine or network, then also without TLS on this machine
 * @param publicUrl what links begin with
 */
@ConfigurationProperties("whistle.webhook")
record WebhookSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue("") String secondSecret,
        @DefaultValue("") String inboundSecret,
        @DefaultValue("") String secondInboundSecret,
        @DefaultValue("false") boolean privateAddress,
        @DefaultValue("") String publicUrl) {

    /** Says nothing of the secrets. */
    @Override
    public String toString() {
        return "WebhookSettings[hidden]";
    }
}
