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
    private final FreshProof proof;
    private final SessionsOfOne sessions;
    private final SecurityEvents events;

    Entrance(
            SessionTimes times, SessionTokens tokens, FreshProof proof, SessionsOfOne sessions, SecurityEvents events) {
        this.times = times;
        this.tokens = tokens;
        this.proof = proof;
        this.sessions = sessions;
        this.events = events;
    }

    /** @param standing the account's before its proof was looked at */
    void enter(
            String account,
            Standing standing,
            Proven proven,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            // nothing that somebody planted before goes along, neither the id nor what hangs on it
            end(before);
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(times.idle().toSeconds()));
        session.setAttribute(SignedIn.IN_SESSION, new SignedIn(account, times.now(), standing.stamp()));
        session.setAttribute(SignedIn.LAST_USE, times.now());
        session.setAttribute(CameFrom.IN_SESSION, CameFrom.of(request));
        proof.isShown(session, proven.at());
        tokens.saveToken(tokens.generateToken(request), request, response);
        sessions.add(account, session);
        events.happened(
                SecurityEvent.SIGNED_IN,
                account,
                Map.of("door", proven.door(), "with", proven.with().name()));
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has ended the session of before");
        }
    }
}
