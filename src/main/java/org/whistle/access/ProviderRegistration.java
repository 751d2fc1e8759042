package org.whistle.access;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** What we are at the provider; its addresses are asked for when they are needed first. */
@Component
class ProviderRegistration implements ClientRegistrationRepository {

    static final String ID = "provider";
    static final String BEGINNING = PageDoors.SIGN_IN + "/with";
    static final String BACK = PageDoors.SIGN_IN + "/back";

    private final ProviderSettings settings;
    private final Discovery<ClientRegistration> found;

    ProviderRegistration(ProviderSettings settings) {
        this.settings = settings;
        this.found = new Discovery<>(this::discover);
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) && settings.isSet() ? found.get() : null;
    }

    private ClientRegistration discover() {
        ClientRegistration.Builder discovered = ClientRegistrations.fromIssuerLocation(settings.issuer());
        if (settings.clientSecret().isEmpty()) {
            discovered.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return discovered
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + BACK + "/{registrationId}")
                .scope("openid", "profile")
                .build();
    }

    OAuth2AuthorizationRequestResolver requests() {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(this, BEGINNING);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }
}
