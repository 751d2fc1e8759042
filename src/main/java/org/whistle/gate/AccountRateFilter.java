package org.whistle.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often one account may ask, wherever it comes from; behind the doors, where it is known. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class AccountRateFilter extends OncePerRequestFilter {

    private static final Set<Rule> PER_ACCOUNT = EnumSet.of(Rule.UPLOADS, Rule.EXPORTS);

    private final RateLimits limits;
    private final Refuser refuser;

    AccountRateFilter(RateLimits limits, Refuser refuser) {
        this.limits = limits;
        this.refuser = refuser;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        Optional<Wait> wait = known == null || known instanceof AnonymousAuthenticationToken || !known.isAuthenticated()
                ? Optional.empty()
                : waitOf(Caller.at(request).signedInAs(known.getName()), new Asked(request));
        if (wait.isPresent()) {
            refuser.refuse(wait.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Wait> waitOf(Caller account, Asked asked) {
        Set<Rule> rules = EnumSet.of(Rule.ACCOUNT);
        asked.rules().stream().filter(PER_ACCOUNT::contains).forEach(rules::add);
        return rules.stream()
                .map(rule -> limits.take(rule, account))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
