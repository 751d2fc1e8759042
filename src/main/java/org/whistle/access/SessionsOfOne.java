package org.whistle.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The sessions of each account on this node. One too many, and the oldest ends. */
@Component
class SessionsOfOne implements HttpSessionListener {

    private static final Logger log = LoggerFactory.getLogger(SessionsOfOne.class);

    private final Map<String, Deque<HttpSession>> sessions = new ConcurrentHashMap<>();
    private final SessionLimits limits;
    private final SecurityEvents events;

    SessionsOfOne(SessionLimits limits, SecurityEvents events) {
        this.limits = limits;
        this.events = events;
    }

    void add(String account, HttpSession session) {
        List<HttpSession> tooOld = new ArrayList<>();
        sessions.compute(account, (name, before) -> {
            Deque<HttpSession> all = before == null ? new ArrayDeque<>() : before;
            all.addLast(session);
            while (all.size() > limits.ofOneAccount()) {
                tooOld.add(all.removeFirst());
            }
            return all;
        });
        // not before: the end of each comes back here
        tooOld.forEach(oldest -> end(account, oldest));
    }

    /** @return those of an account, the oldest first; some may be over already and not know it yet */
    List<HttpSession> of(String account) {
        List<HttpSession> all = new ArrayList<>();
        // as a whole, and not while somebody changes it
        sessions.computeIfPresent(account, (name, those) -> {
            all.addAll(those);
            return those;
        });
        return all;
    }

    private void end(String account, HttpSession session) {
        try {
            session.invalidate();
            events.happened(SecurityEvent.SESSION_ENDED, account, Map.of("reason", "too-many"));
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has just ended the session");
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(SignedIn.IN_SESSION) instanceof SignedIn signedIn) {
            sessions.computeIfPresent(signedIn.account(), (name, all) -> {
                all.remove(event.getSession());
                return all.isEmpty() ? null : all;
            });
        }
    }
}
