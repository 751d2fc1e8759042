package org.whistle.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often one address may ask, before anybody looks at who it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RateFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final Refuser refuser;

    RateFilter(RateLimits limits, Refuser refuser) {
        this.limits = limits;
        this.refuser = refuser;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.at(request);
        Asked asked = new Asked(request);
        Optional<Wait> wait = Stream.concat(
                        asked.rulesOfFailures().stream().map(rule -> limits.isSpent(rule, caller)),
                        asked.rules().stream().map(rule -> limits.take(rule, caller)))
                .flatMap(Optional::stream)
                .findFirst();
        if (wait.isPresent()) {
            refuser.refuse(wait.get(), request, response);
            return;
        }
        chain.doFilter(request, response);
        for (Rule rule : asked.rulesOfFailures()) {
            if (asked.hasFailed(rule, response.getStatus())) {
                limits.take(rule, caller);
            }
        }
    }
}
