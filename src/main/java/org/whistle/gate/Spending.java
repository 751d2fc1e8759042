package org.whistle.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What whoever calls just now may still have of something that costs much; our own work is not limited. */
@Component
public class Spending {

    /** A million and some: as the limits of pictures are counted. */
    private static final int MEGA = 20;

    /** Who works without being called: timers, and what comes by mail. */
    private static final Spender OURSELVES = new Spender("", false);

    private final RateLimits limits;
    private final RuleRates rates;

    Spending(RateLimits limits, RuleRates rates) {
        this.limits = limits;
        this.rates = rates;
    }

    /**
     * Who calls: an account, else an address.
     *
     * @param name tells one from another; empty for ourselves
     * @param limited whether there is a limit for this one
     */
    public record Spender(String name, boolean limited) {}

    /** @return in whose name pictures are looked at on this thread */
    public Spender spender() {
        return caller().map(one ->
                        new Spender(one.name(), rates.of(Rule.PIXELS, one).isPresent()))
                .orElse(OURSELVES);
    }

    /**
     * Counts pixels that are about to be decoded, unless they are too many.
     *
     * @return how long to wait; empty where they are counted
     */
    public Optional<Duration> takePixels(long pixels) {
        long megapixels = Math.max(1, pixels >> MEGA);
        return caller().flatMap(one -> limits.take(Rule.PIXELS, one, megapixels))
                .map(Wait::time);
    }

    private static Optional<Caller> caller() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? Optional.of(caller(call.getRequest()))
                : Optional.empty();
    }

    private static Caller caller(HttpServletRequest request) {
        Caller address = Caller.at(request);
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known == null || known instanceof AnonymousAuthenticationToken || !known.isAuthenticated()
                ? address
                : address.signedInAs(known.getName());
    }
}
