package org.whistle.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.OpenSessions;
import org.whistle.access.OpenSessions.Open;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.access.Standing;
import org.whistle.problem.Refusal;

/** Where one is signed in oneself. */
@Component
public class OwnSessions {

    private final OpenSessions open;
    private final AccountStates states;
    private final SecurityEvents events;

    OwnSessions(OpenSessions open, AccountStates states, SecurityEvents events) {
        this.open = open;
        this.states = states;
        this.events = events;
    }

    /** @return those on this node, the one that was used last first; of their addresses the net */
    public List<Open> of(HttpServletRequest request) {
        return open.ofCaller(request).stream()
                .map(one ->
                        new Open(one.handle(), one.since(), one.lastUse(), PartOfAddress.of(one.address()), one.here()))
                .toList();
    }

    /** @throws Refusal where there is no such session of the caller, or none any more */
    public void end(String account, HttpServletRequest request, UUID handle) {
        if (!open.end(request, handle)) {
            throw Refusal.notFound("no-such-session");
        }
        events.happened(SecurityEvent.SESSION_ENDED, account, Map.of("what", "one", "by", account));
    }

    /**
     * Ends all sessions of the account, on all nodes; the caller's goes on with what is returned.
     *
     * @param shown how the account stood when the caller was looked at
     * @throws Refusal where it was changed or locked meanwhile: the caller's session is over with the others
     */
    @Transactional
    public Standing endOthers(String account, Standing shown) {
        states.holdAsItStood(account, shown);
        Standing standing = states.endSessions(account);
        events.happened(SecurityEvent.SESSION_ENDED, account, Map.of("what", "others", "by", account));
        return standing;
    }
}
