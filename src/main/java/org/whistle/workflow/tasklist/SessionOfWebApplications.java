package org.whistle.workflow.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.stereotype.Component;
import org.whistle.access.SessionSignIn;
import org.whistle.access.StaffAccounts;

/** Who is signed in to Tasklist or Cockpit is signed in to our API; their pages know the token that Camunda gave them. */
@Component
class SessionOfWebApplications extends SessionSignIn {

    private static final String ENGINE = "default";

    SessionOfWebApplications(StaffAccounts accounts) {
        super(accounts);
    }

    @Override
    protected Optional<String> tokenOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME))
                .filter(String.class::isInstance)
                .map(String.class::cast);
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
