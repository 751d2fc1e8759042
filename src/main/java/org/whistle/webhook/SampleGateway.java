package org.whistle.webhook;

/** The gateway that comes along with the sample. Elsewhere there is none. */
public interface SampleGateway {

    Gateway gateway();
}
