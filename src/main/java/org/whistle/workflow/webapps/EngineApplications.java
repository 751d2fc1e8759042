package org.whistle.workflow.webapps;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.WebApplications;

/** Which of them the engine's authorizations open; the page of greetings is open to all who have signed in. */
@Component
class EngineApplications implements WebApplications {

    private final AuthorizationService authorizations;

    EngineApplications(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public Set<String> openTo(Authentication caller) {
        List<String> groups = groupsOf(caller);
        Stream<String> open = Stream.of(AuthenticationUtil.APPS)
                .filter(application -> authorizations.isUserAuthorized(
                        caller.getName(), groups, Permissions.ACCESS, Resources.APPLICATION, application));
        return Stream.concat(Stream.of(AuthenticationUtil.APP_WELCOME), open).collect(Collectors.toUnmodifiableSet());
    }

    static List<String> groupsOf(Authentication caller) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
