package org.whistle.workflow.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.whistle.access.WebApplications;

/**
 * Tells the web applications and the engine who has come. It stands where Camunda's own filter would, which keeps in the
 * session who somebody was and what they were allowed; this one keeps nothing and asks every time.
 */
final class SignedInCaller extends OncePerRequestFilter {

    private static final String ENGINE = "default";

    private final IdentityService identity;
    private final WebApplications applications;

    SignedInCaller(IdentityService identity, WebApplications applications) {
        this.identity = identity;
        this.applications = applications;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        Authentications known = new Authentications();
        boolean signedIn = caller != null && !(caller instanceof AnonymousAuthenticationToken);
        if (signedIn) {
            known.addOrReplace(of(caller));
            identity.setAuthentication(caller.getName(), EngineApplications.groupsOf(caller));
        }
        Authentications.setCurrent(known);
        try {
            chain.doFilter(request, response);
        } finally {
            Authentications.clearCurrent();
            if (signedIn) {
                identity.clearAuthentication();
            }
        }
    }

    private UserAuthentication of(Authentication caller) {
        UserAuthentication known = new UserAuthentication(caller.getName(), ENGINE);
        known.setGroupIds(EngineApplications.groupsOf(caller));
        known.setTenantIds(List.of());
        known.setAuthorizedApps(applications.openTo(caller));
        return known;
    }
}
