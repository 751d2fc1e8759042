package org.whistle.access;

import static org.whistle.access.Paths.path;

import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The staff's part of our API: everything below /api that is not residents', and what tells how the application runs. */
final class StaffApi {

    private StaffApi() {}

    static RequestMatcher doors() {
        return new AndRequestMatcher(
                new OrRequestMatcher(path("/api/**"), path("/actuator/**")),
                new NegatedRequestMatcher(new OrRequestMatcher(
                        path(ResidentRoutes.API),
                        path(ResidentRoutes.MAPS),
                        path(ResidentRoutes.BOARD),
                        path(ResidentRoutes.WEBHOOKS),
                        path("/actuator"),
                        path("/actuator/health/**"),
                        path("/actuator/info"))));
    }

    /** What is not named in {@link StaffRoutes} is closed. */
    static AuthorizationManager<RequestAuthorizationContext> door() {
        return MatrixDoor.of(StaffRoutes.TABLE);
    }
}
