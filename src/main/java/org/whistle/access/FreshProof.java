package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whether somebody has shown only just now that it is them. A session that was left open, or a token that somebody found,
 * opens no further doors: for the deeds of {@link ProvenFirst} the proof of the sign-in counts for {@link #HOLDS}, and
 * then it is asked for again.
 */
@Component
public class FreshProof {

    static final Duration HOLDS = Duration.ofMinutes(10);

    private static final String IN_SESSION = FreshProof.class.getName();
    private static final Logger log = LoggerFactory.getLogger(FreshProof.class);

    private final SessionTimes times;

    FreshProof(SessionTimes times) {
        this.times = times;
    }

    /** How a program has come, where its call itself carries the proof. */
    enum OfACall {
        PASSWORD
    }

    /** @param at when; null where nobody knows, as with a provider that does not say it */
    void isShown(HttpSession session, Instant at) {
        session.setAttribute(IN_SESSION, at);
    }

    /** @return whether the session's owner has shown it lately */
    public boolean isInSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session != null
                    && session.getAttribute(IN_SESSION) instanceof Instant at
                    && !at.isAfter(times.now())
                    && times.now().isBefore(at.plus(HOLDS));
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has just ended the session");
            return false;
        }
    }

    /** @return whether the present call itself carries the password, not a token in its place */
    static boolean isInCall(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getDetails() == OfACall.PASSWORD;
    }
}
