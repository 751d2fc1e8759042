package org.whistle.notification;

import java.util.Optional;

/** The addresses that residents' answers go to. Each names a request, and nobody makes one without our keys. */
public interface ReplyAddresses {

    /** @return the number of the request that an address names; empty where it is none of these addresses */
    Optional<String> trackingNumber(String address);
}
