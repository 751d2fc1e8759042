package org.whistle.gate;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;
import org.whistle.access.SecurityEvents;

/** Finds out who calls and gives the call a name, for the logs; see {@link SecurityEvents} for who reads them. */
final class Arrival extends ValveBase {

    /** On requests that came through a proxy that is trusted. */
    static final String FORWARDED = Arrival.class.getName() + ".forwarded";

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final String REQUEST_ID = "X-Request-Id";
    private static final int HTTPS_PORT = 443;

    private final TrustedProxies proxies;
    private final PublicAddress address;

    Arrival(TrustedProxies proxies, PublicAddress address) {
        super(true);
        this.proxies = proxies;
        this.address = address;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        believeProxy(request);
        address.standIn(request);
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        response.setHeader(REQUEST_ID, id);
        MDC.put(SecurityEvents.REQUEST, id);
        MDC.put(SecurityEvents.ADDRESS, request.getRemoteAddr());
        try {
            getNext().invoke(request, response);
        } finally {
            MDC.remove(SecurityEvents.REQUEST);
            MDC.remove(SecurityEvents.ADDRESS);
        }
    }

    private void believeProxy(Request request) {
        String peer = request.getRemoteAddr();
        // a proxy may add a line of its own below the one that the caller wrote
        String forwardedFor = String.join(",", Collections.list(request.getHeaders(FORWARDED_FOR)));
        if (forwardedFor.isEmpty() || !proxies.include(peer)) {
            return;
        }
        String caller = proxies.callerOf(peer, forwardedFor);
        request.setRemoteAddr(caller);
        request.setRemoteHost(caller);
        request.setAttribute(FORWARDED, true);
        if ("https".equalsIgnoreCase(request.getHeader(FORWARDED_PROTO))) {
            request.setSecure(true);
            request.getCoyoteRequest().scheme().setString("https");
            if (!String.valueOf(request.getHeader("Host")).matches(".*:\\d+$")) {
                request.setServerPort(HTTPS_PORT);
            }
        }
    }
}
