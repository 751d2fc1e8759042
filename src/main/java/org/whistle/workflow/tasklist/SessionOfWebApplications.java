package org.whistle.workflow.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;
import org.whistle.access.SessionSignIn;
import org.whistle.access.StaffAccounts;

/** Who is signed in to Tasklist or Cockpit may read our API. */
@Component
class SessionOfWebApplications extends SessionSignIn {

    private static final String ENGINE = "default";

    SessionOfWebApplications(StaffAccounts accounts) {
        super(accounts);
    }

    @Override
    protected Optional<String> accountOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Authentications signedIn = AuthenticationUtil.getAuthsFromSession(session);
        return Optional.ofNullable((UserAuthentication) signedIn.getAuthenticationForProcessEngine(ENGINE))
                .map(UserAuthentication::getIdentityId);
    }
}
