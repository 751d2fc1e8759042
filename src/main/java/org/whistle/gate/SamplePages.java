package org.whistle.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The pages of the sample's post office and text gateway show letters with links that open requests: they are there for
 * callers of this machine and of a private network only. What a header says of the caller is believed of a trusted proxy;
 * of anybody else it tells that there is one, and who calls is not known. A public name of this machine tells the same, or
 * that the page of somebody else has its reader's browser call.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SamplePages extends OncePerRequestFilter {

    private static final String PLACE = "/dev/";

    private static final List<String> TOLD_BY_PROXIES = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via");

    private final Refuser refuser;

    SamplePages(Refuser refuser) {
        this.refuser = refuser;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(PLACE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request) && Addresses.isNear(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            refuser.refuseAsNotThere(request, response);
        }
    }

    private static boolean isKnown(HttpServletRequest request) {
        boolean passedOn = TOLD_BY_PROXIES.stream().anyMatch(header -> request.getHeader(header) != null);
        return request.getAttribute(Arrival.FORWARDED) != null || !passedOn && isNamedHere(request.getServerName());
    }

    /** By an address, or by a name that no public name server answers for. */
    private static boolean isNamedHere(String host) {
        String name = host.replaceAll("[\\[\\]]", "");
        return Addresses.isAddress(name)
                || !name.contains(".")
                || name.endsWith(".local")
                || name.endsWith(".internal");
    }
}
