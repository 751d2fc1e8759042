package org.whistle.workflow.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the pages of the web applications may do in a browser: narrower than Camunda's own policy, no script but those that
 * the page names, no evaluation of texts. Each answer has a nonce of its own, in the header and in the page. Camunda's
 * filter, which is switched off for it, keeps one for the whole application: a call of somebody else between header and
 * page exchanges it, and the browser then refuses every script of the page.
 */
final class NonceOfItsOwn extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'self'; base-uri 'self'; script-src 'nonce-%s' 'strict-dynamic';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; object-src 'none';"
            + " sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-downloads";
    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        chain.doFilter(new RequestWithNonce(request, nonce), response);
    }
}
