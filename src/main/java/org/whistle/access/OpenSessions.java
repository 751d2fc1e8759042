package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where somebody is signed in on this node, for themselves to see and to end. */
@Component
public class OpenSessions {

    private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);

    private final SessionsOfOne sessions;
    private final SessionTimes times;

    OpenSessions(SessionsOfOne sessions, SessionTimes times) {
        this.sessions = sessions;
        this.times = times;
    }

    /**
     * A session that is open.
     *
     * @param handle tells it from the others and opens nothing
     * @param address where it began
     * @param here whether it is the one that asks
     */
    public record Open(UUID handle, Instant since, Instant lastUse, String address, boolean here) {}

    private record Found(HttpSession session, SignedIn signedIn, CameFrom from, Instant lastUse) {}

    /** @return the sessions of whoever calls, the one that was used last first */
    public List<Open> ofCaller(HttpServletRequest request) {
        return here(request)
                .map(here -> all(here).stream()
                        .map(one -> new Open(
                                one.from().handle(),
                                one.signedIn().at(),
                                one.lastUse(),
                                one.from().address(),
                                one.from().equals(here.from())))
                        .sorted(Comparator.comparing(Open::lastUse).reversed())
                        .toList())
                .orElseGet(List::of);
    }

    /** @return whether there was such a session of whoever calls; it is over now */
    public boolean end(HttpServletRequest request, UUID handle) {
        Optional<Found> found = here(request).stream()
                .flatMap(here -> all(here).stream())
                .filter(one -> one.from().handle().equals(handle))
                .findFirst();
        found.map(Found::session).ifPresent(OpenSessions::end);
        return found.isPresent();
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has just ended the session");
        }
    }

    private Optional<Found> here(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(this::found);
    }

    /** The caller was let in just now, so whichever session has another stamp is over. */
    private List<Found> all(Found here) {
        return sessions.of(here.signedIn().account()).stream()
                .flatMap(session -> found(session).stream())
                .filter(one -> one.signedIn().stamp().equals(here.signedIn().stamp()))
                .toList();
    }

    private Optional<Found> found(HttpSession session) {
        try {
            return session.getAttribute(SignedIn.IN_SESSION) instanceof SignedIn signedIn
                            && session.getAttribute(CameFrom.IN_SESSION) instanceof CameFrom from
                            && session.getAttribute(SignedIn.LAST_USE) instanceof Instant lastUse
                            && !times.isOver(signedIn)
                            && !times.isForgotten(lastUse)
                    ? Optional.of(new Found(session, signedIn, from, lastUse))
                    : Optional.empty();
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has just ended the session");
            return Optional.empty();
        }
    }
}
