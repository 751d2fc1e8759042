package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** What we are at the provider; its addresses are asked for when they are needed first. */
@Component
class ProviderRegistration implements ClientRegistrationRepository {

    static final String ID = "provider";
    static final String BEGINNING = PageDoors.SIGN_IN + "/with";
    static final String ANEW = "anew";
    static final String BACK = PageDoors.SIGN_IN + "/back";

    private final ProviderSettings settings;
    private final ProviderCalls calls;
    private final Discovery<ClientRegistration> found;

    ProviderRegistration(ProviderSettings settings, ProviderCalls calls) {
        this.settings = settings;
        this.calls = calls;
        this.found = new Discovery<>(this::discover);
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) && settings.isSet() ? found.get() : null;
    }

    private ClientRegistration discover() {
        ClientRegistration.Builder discovered =
                ClientRegistrations.fromOidcConfiguration(calls.discover(settings.issuer()));
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

    /** With {@link #ANEW} the provider is to ask who it is, however lately it has done so. */
    OAuth2AuthorizationRequestResolver requests() {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(this, BEGINNING);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return anew(request, resolver.resolve(request));
            }

            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return anew(request, resolver.resolve(request, registration));
            }
        };
    }

    private static OAuth2AuthorizationRequest anew(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
        return asked == null || request.getParameter(ANEW) == null
                ? asked
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(more -> {
                            more.put("max_age", "0");
                            more.put("prompt", "login");
                        })
                        .build();
    }
}
