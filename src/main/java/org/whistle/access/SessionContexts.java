package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who a session's caller is. It is asked anew at every request, with the groups of now, and a session whose account was
 * locked, removed or changed, or whose time is over, ends there and then. Only {@link Entrance} begins one.
 */
@Component
class SessionContexts extends HttpSessionSecurityContextRepository {

    private final StaffAccounts accounts;
    private final SessionTimes times;
    private final SecurityEvents events;

    SessionContexts(StaffAccounts accounts, SessionTimes times, SecurityEvents events) {
        this.accounts = accounts;
        this.times = times;
        this.events = events;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // whoever signs in by way of Spring Security comes to our entrance, too
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SignedIn.IN_SESSION) != null;
    }

    private SecurityContext load(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SignedIn.IN_SESSION) instanceof SignedIn signedIn)) {
            return SecurityContextHolder.createEmptyContext();
        }
        String ended = whyEnded(signedIn, (Instant) session.getAttribute(SignedIn.LAST_USE));
        if (ended != null) {
            session.invalidate();
            events.happened(SecurityEvent.SESSION_ENDED, signedIn.account(), Map.of("reason", ended));
            return SecurityContextHolder.createEmptyContext();
        }
        session.setAttribute(SignedIn.LAST_USE, times.now());
        return new SecurityContextImpl(StaffPasswords.signedIn(accounts, signedIn.account()));
    }

    private String whyEnded(SignedIn signedIn, Instant lastUse) {
        if (times.isOver(signedIn)) {
            return "longest";
        }
        if (times.isForgotten(lastUse)) {
            return "idle";
        }
        Standing standing = accounts.standing(signedIn.account());
        if (standing.locked()) {
            return "locked";
        }
        return standing.stamp().equals(signedIn.stamp()) ? null : "changed";
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private SecurityContext loaded;

        private Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = load(request);
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
