package org.whistle.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in whom the {@link AccessMatrix} gives the right that an address asks for; what no table lists opens for nobody. */
final class MatrixDoor {

    private MatrixDoor() {}

    static AuthorizationManager<RequestAuthorizationContext> of(RouteTable table) {
        return (caller, context) -> new AuthorizationDecision(table.find(context.getRequest())
                .filter(route -> opens(route, who(caller.get())))
                .isPresent());
    }

    /** Whether the door lets somebody through who is all of these. */
    static boolean opens(Route route, Set<Who> somebody) {
        return route.check() == Route.Check.DESK && somebody.contains(Who.STAFF)
                || AccessMatrix.allows(somebody, route.right());
    }

    private static Set<Who> who(Authentication caller) {
        return caller == null || caller instanceof AnonymousAuthenticationToken || !caller.isAuthenticated()
                ? Who.stranger()
                : Who.signedIn(caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet()));
    }
}
