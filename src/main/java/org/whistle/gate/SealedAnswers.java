package org.whistle.gate;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * What browsers are told with every answer, so that a text that slips through as markup still does nothing. Camunda's
 * pages put a policy of their own in place of this one, see application.yaml: they need more.
 */
final class SealedAnswers extends ValveBase {

    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
            + " object-src 'none'";

    /** Answers that are no pages; whoever opens one in a browser sees a text. */
    private static final String DOCUMENTS = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final List<String> NO_PAGES = List.of("/api/", "/engine-rest/", "/actuator/", "/open311/");
    /** A year: what is recommended for sites that have no way back to plain HTTP. */
    private static final String ALWAYS_HTTPS = "max-age=31536000";

    private final boolean https;

    /** @param https whether everybody comes over HTTPS, though a proxy may not say so */
    SealedAnswers(boolean https) {
        super(true);
        this.https = https;
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
            response.setHeader("Strict-Transport-Security", ALWAYS_HTTPS);
        }
        getNext().invoke(request, response);
    }

    private static String policyOf(String path) {
        return NO_PAGES.stream().anyMatch(path::startsWith) ? DOCUMENTS : PAGES;
    }
}
