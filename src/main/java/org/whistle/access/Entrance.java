package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where a session of somebody begins, and the only place. */
@Component
class Entrance {

    private static final Logger log = LoggerFactory.getLogger(Entrance.class);

    private final SessionTimes times;
    private final SessionTokens tokens;
    private final SecurityEvents events;

    Entrance(SessionTimes times, SessionTokens tokens, SecurityEvents events) {
        this.times = times;
        this.tokens = tokens;
        this.events = events;
    }

    /** @param standing the account's before its proof was looked at */
    void enter(
            String account, Standing standing, String door, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            // nothing that somebody planted before goes along, neither the id nor what hangs on it
            end(before);
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(times.idle().toSeconds()));
        session.setAttribute(SignedIn.IN_SESSION, new SignedIn(account, times.now(), standing.stamp()));
        session.setAttribute(SignedIn.LAST_USE, times.now());
        tokens.saveToken(tokens.generateToken(request), request, response);
        events.happened(SecurityEvent.SIGNED_IN, account, Map.of("door", door));
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has ended the session of before");
        }
    }
}
