package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The session in which people change their own password or second factor: it stays, while all others end by the change. */
@Component
public class OwnSession {

    private static final Logger log = LoggerFactory.getLogger(OwnSession.class);

    /** @return how the account stood when this call was let in; gone where it has no session */
    public Standing standing(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session != null && session.getAttribute(SignedIn.IN_SESSION) instanceof SignedIn signedIn
                    ? new Standing(signedIn.stamp(), false)
                    : Standing.GONE;
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has just ended the session");
            return Standing.GONE;
        }
    }

    /**
     * Changes the caller's account. All its sessions end by that but the caller's, which goes on under a new id; other
     * calls of the caller's that come between are let in.
     *
     * @param change as it leaves the account; a change that came after it, such as a lock, ends this session as well
     */
    public void goOnAfter(HttpServletRequest request, Supplier<Standing> change) {
        goOnAfter(request, change, standing -> standing);
    }

    /**
     * Changes the caller's account, see above.
     *
     * @param left how the change left the account
     * @return what the change returned
     */
    public <T> T goOnAfter(HttpServletRequest request, Supplier<T> change, Function<T, Standing> left) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return change.get();
        }
        whileThere(() -> session.setAttribute(SignedIn.IN_CHANGE, true));
        try {
            T changed = change.get();
            whileThere(() -> renew(request, session, left.apply(changed)));
            return changed;
        } finally {
            whileThere(() -> session.removeAttribute(SignedIn.IN_CHANGE));
        }
    }

    private static void renew(HttpServletRequest request, HttpSession session, Standing standing) {
        if (session.getAttribute(SignedIn.IN_SESSION) instanceof SignedIn signedIn) {
            request.changeSessionId();
            session.setAttribute(SignedIn.IN_SESSION, signedIn.withStamp(standing.stamp()));
        }
    }

    private static void whileThere(Runnable use) {
        try {
            use.run();
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has just ended the session");
        }
    }
}
