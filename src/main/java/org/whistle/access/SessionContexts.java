package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(SessionContexts.class);

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
        return useOf(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        return useOf(request).map(this::load).orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private record Use(HttpSession session, SignedIn signedIn, Instant last) {

        boolean isInChange() {
            return session.getAttribute(SignedIn.IN_CHANGE) != null;
        }
    }

    private static Optional<Use> useOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session != null && session.getAttribute(SignedIn.IN_SESSION) instanceof SignedIn signedIn
                    ? Optional.of(new Use(session, signedIn, (Instant) session.getAttribute(SignedIn.LAST_USE)))
                    : Optional.empty();
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has just ended the session");
            return Optional.empty();
        }
    }

    private SecurityContext load(Use use) {
        HttpSession session = use.session();
        SignedIn signedIn = use.signedIn();
        String ended = whyEnded(use);
        if (ended == null && isStillThere(() -> session.setAttribute(SignedIn.LAST_USE, times.now()))) {
            return new SecurityContextImpl(StaffPasswords.signedIn(accounts, signedIn.account()));
        }
        if (ended != null && isStillThere(session::invalidate)) {
            events.happened(SecurityEvent.SESSION_ENDED, signedIn.account(), Map.of("reason", ended));
        }
        return SecurityContextHolder.createEmptyContext();
    }

    /** Of two calls at a session's end one comes too late. */
    private static boolean isStillThere(Runnable use) {
        try {
            use.run();
            return true;
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has just ended the session");
            return false;
        }
    }

    private String whyEnded(Use use) {
        SignedIn signedIn = use.signedIn();
        if (times.isOver(signedIn)) {
            return "longest";
        }
        if (times.isForgotten(use.last())) {
            return "idle";
        }
        Standing standing = accounts.standing(signedIn.account());
        if (standing.locked()) {
            return "locked";
        }
        return standing.stamp().equals(signedIn.stamp()) || use.isInChange() ? null : "changed";
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
