package org.whistle.gate;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.testing.Http;
import org.whistle.testing.Visitor;

/**
 * Somebody to whom every page of the staff opens, and who comes as each door wants it: to pages with a session, to the
 * API with a password. What they spoil of their own account is nobody else's.
 */
@Component
class Insider {

    private static final String ACCOUNT = "insider";
    private static final String PAGES =
            "/(account|accounts|personal-data|triage|duty-phones|sign-in|set-up|camunda)(/.*|\\?.*)?";
    private static final String OWN = "/api/(accounts|personal-data)(/.*|\\?.*)?";

    private final Http http;
    private final IdentityService identity;
    private Visitor session;

    Insider(Http http, IdentityService identity) {
        this.http = http;
        this.identity = identity;
    }

    void moveIn() {
        User user = identity.newUser(ACCOUNT);
        user.setPassword(Http.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(ACCOUNT, Role.ADMINISTRATOR.group());
        identity.createMembership(ACCOUNT, Role.DATA_OFFICER.group());
        session = http.signIn(ACCOUNT);
    }

    void moveOut() {
        identity.deleteUser(ACCOUNT);
    }

    /** @param path that the call goes to */
    Http.Call sends(Http.Call call, String path) {
        if (path.matches(PAGES)) {
            return call.in(session);
        }
        return call.as(path.matches(OWN) ? ACCOUNT : "admin");
    }
}
