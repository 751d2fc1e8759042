package org.whistle.gate;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * What browsers are told with every answer, so that a text that slips through as markup still does nothing. Camunda's
 * pages get a policy of their own in place of this one (NonceOfItsOwn): they need more.
 */
final class SealedAnswers extends ValveBase {

    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src"
                    + " 'none'";

    /** Answers that are no pages; whoever opens one in a browser sees a text. */
    private static final String DOCUMENTS = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final List<String> NO_PAGES = List.of("/api/", "/engine-rest/", "/actuator/", "/open311/");
    private final boolean https;
    private final String alwaysHttps;
    private final String pages;

    /**
     * @param https whether everybody comes over HTTPS, though a proxy may not say so
     * @param alwaysHttps what browsers are told about it (Strict-Transport-Security)
     * @param tiles from where pages may take pieces of maps, besides from us; empty: from nowhere
     */
    SealedAnswers(boolean https, String alwaysHttps, TileHost tiles) {
        super(true);
        this.https = https;
        this.alwaysHttps = alwaysHttps;
        this.pages = PAGES.formatted(tiles.source());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // null where the first line of the call could not be read
        String path = request.getRequestURI() + "/";
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), serial=(), display-capture=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", policyOf(path));
        if (https || request.isSecure()) {
            response.setHeader("Strict-Transport-Security", alwaysHttps);
        }
        getNext().invoke(request, response);
    }

    String policyOf(String path) {
        return NO_PAGES.stream().anyMatch(path::startsWith) ? DOCUMENTS : pages;
    }
}
