package org.whistle.gate;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Who is counted.
 *
 * @param name an address, a /64 of addresses, or an account
 * @param account empty where it is an address that is counted
 * @param isLocal whether it is a program of this machine, that came through no proxy
 */
record Caller(String name, String account, boolean isLocal) {

    static Caller at(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        boolean cameThroughProxy =
                request.getAttribute(Arrival.FORWARDED) != null || request.getHeader("X-Forwarded-For") != null;
        return new Caller(Addresses.callerOf(address), "", !cameThroughProxy && Addresses.isLoopback(address));
    }

    /** The account that is signed in. */
    Caller signedInAs(String someone) {
        return new Caller(someone, someone, isLocal);
    }
}
