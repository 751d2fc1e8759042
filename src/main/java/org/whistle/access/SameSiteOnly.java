package org.whistle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No page of another site changes anything here, at any door: a browser says where a call comes from
 * ({@code Sec-Fetch-Site}, or {@code Origin} where it does not know the former), and no script can make it say otherwise.
 * Programs say neither and pass; what they may do is asked behind this.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SameSiteOnly extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** Of our own pages, or typed by the person. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final ProblemEntryPoint problems;
    private final SecurityEvents events;
    private final Set<String> alsoOurs;

    /** @param origins where a proxy in front tells us another name than browsers see */
    SameSiteOnly(ProblemEntryPoint problems, SecurityEvents events, @Value("${whistle.origins:}") Set<String> origins) {
        this.problems = problems;
        this.events = events;
        this.alsoOurs = origins;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOfAnotherSite(request)) {
            events.happened(SecurityEvent.FORGED_REQUEST, "", Map.of("found", "site", "method", request.getMethod()));
            problems.answer(HttpStatus.FORBIDDEN, "other-site", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOfAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null) {
            return !OWN.contains(site);
        }
        return origin != null && !alsoOurs.contains(origin) && !isOurs(origin, request);
    }

    /** By name and port. Not by scheme: behind a proxy that does the TLS we see another one than the browser. */
    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            URI uri = new URI(origin);
            String host = request.getHeader(HttpHeaders.HOST);
            return uri.getHost() != null
                    && host != null
                    && (uri.getAuthority().equalsIgnoreCase(host)
                            || withPort(uri).equalsIgnoreCase(host));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Some programs name the port that goes without saying. */
    private static String withPort(URI uri) {
        return uri.getAuthority() + ("https".equals(uri.getScheme()) ? ":443" : ":80");
    }
}
