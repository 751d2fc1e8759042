package org.whistle.access;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.whistle.access.ProvidedAccounts.TakingOver;

/**
 * The OpenID Connect provider at which people may sign in, {@code whistle.oidc.*} ({@code WHISTLE_OIDC_ISSUER} …). It is
 * asked what it can do when the first one signs in, so that it may be away while we start.
 */
@Component
class ProviderSettings {

    private final Environment environment;
    private final GroupMapping groups;

    ProviderSettings(Environment environment) {
        this.environment = environment;
        this.groups = GroupMapping.of(text("groups", ""));
    }

    boolean isSet() {
        return !issuer().isEmpty() && !clientId().isEmpty();
    }

    String issuer() {
        return text("issuer", "");
    }

    String clientId() {
        return text("client-id", "");
    }

    String clientSecret() {
        return text("client-secret", "");
    }

    /** Whom a token that is shown to our API must be made for. */
    String audience() {
        return text("audience", clientId());
    }

    String accountClaim() {
        return text("account-claim", "preferred_username");
    }

    String groupsClaim() {
        return text("groups-claim", "groups");
    }

    GroupMapping groups() {
        return groups;
    }

    TakingOver takingOver() {
        return Boolean.parseBoolean(text("take-over", "false")) ? TakingOver.ALLOWED : TakingOver.REFUSED;
    }

    private String text(String name, String byDefault) {
        return environment.getProperty("whistle.oidc." + name, byDefault).strip();
    }
}
