package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The session in which people change their own password or second factor: it stays, while all others end by the change. */
@Component
public class OwnSession {

    private static final Logger log = LoggerFactory.getLogger(OwnSession.class);

    /**
     * Lets the caller's session go on after the change, under a new id.
     *
     * @param standing as the change left it; a change that came after it, such as a lock, ends this session as well
     */
    public void goOn(HttpServletRequest request, Standing standing) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        try {
            if (session.getAttribute(SignedIn.IN_SESSION) instanceof SignedIn signedIn) {
                request.changeSessionId();
                session.setAttribute(SignedIn.IN_SESSION, signedIn.withStamp(standing.stamp()));
            }
        } catch (IllegalStateException endedMeanwhile) {
            // another page of the same session has asked for something between the change and now
            log.debug("The session ended by the change that was made in it");
        }
    }
}
