package org.whistle.access;

import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * How far the engine's REST interface stands open ({@code whistle.engine-rest}): {@code whole} for staff, which is the
 * default on the embedded database, or {@code deployment} for modelers and nothing else, the default on a database of
 * the operator's own.
 */
@Component
class EngineRestOpening {

    private static final String WHOLE = "whole";

    private final boolean whole;

    EngineRestOpening(Environment environment) {
        String byDefault = environment.containsProperty("spring.datasource.url") ? "deployment" : WHOLE;
        this.whole = WHOLE.equals(environment.getProperty("whistle.engine-rest", byDefault));
    }

    /** What Camunda Modeler needs. */
    AuthorizationManager<RequestAuthorizationContext> forModelers() {
        return whole
                ? AuthenticatedAuthorizationManager.authenticated()
                : AuthorityAuthorizationManager.hasAnyAuthority(Role.MODELER.group());
    }

    /** Everything else. */
    AuthorizationManager<RequestAuthorizationContext> forStaff() {
        return whole
                ? AuthenticatedAuthorizationManager.authenticated()
                : (caller, request) -> new AuthorizationDecision(false);
    }
}
