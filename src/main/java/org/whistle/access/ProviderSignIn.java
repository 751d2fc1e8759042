package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Signing in at the provider: a code that is fetched with PKCE, state and nonce, and then a session like all others. */
@Component
public class ProviderSignIn {

    private static final Pattern CODE = Pattern.compile("[A-Za-z_-]{1,60}");
    private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String ANEW = ProviderSignIn.class.getName() + ".anew";
    private static final String WANTED = ProviderSignIn.class.getName() + ".wanted";
    private static final String DOOR = "provider";

    private final ProviderSettings settings;
    private final ProviderRegistration registration;
    private final ProviderPeople people;
    private final ProviderCalls calls;
    private final FreshProof proof;
    private final SessionTimes times;
    private final StaffAccounts accounts;
    private final Entrance entrance;
    private final Homes homes;
    private final Passwords passwords;

    ProviderSignIn(
            ProviderSettings settings,
            ProviderRegistration registration,
            ProviderPeople people,
            ProviderCalls calls,
            FreshProof proof,
            SessionTimes times,
            StaffAccounts accounts,
            Entrance entrance,
            Homes homes,
            Passwords passwords) {
        this.settings = settings;
        this.registration = registration;
        this.people = people;
        this.calls = calls;
        this.proof = proof;
        this.times = times;
        this.accounts = accounts;
        this.entrance = entrance;
        this.homes = homes;
        this.passwords = passwords;
    }

    /** @return whether there is a provider */
    public boolean isOffered() {
        return settings.isSet();
    }

    /** @return the path at which signing in at the provider begins; afterwards people come to where they want */
    public String begin(Optional<String> wanted, HttpServletRequest request) {
        wanted.ifPresentOrElse(path -> request.getSession().setAttribute(WANTED, path), () -> request.getSession()
                .removeAttribute(WANTED));
        request.getSession().removeAttribute(ANEW);
        return ProviderRegistration.BEGINNING + "/" + ProviderRegistration.ID;
    }

    /** The same, and the provider asks who it is even of somebody whom it knows already. */
    public String beginAnew(Optional<String> wanted, HttpServletRequest request) {
        String beginning = begin(wanted, request);
        request.getSession().setAttribute(ANEW, true);
        return beginning + "?" + ProviderRegistration.ANEW;
    }

    void serve(HttpSecurity http) throws Exception {
        if (!isOffered()) {
            return;
        }
        http.oauth2Login(login -> login.clientRegistrationRepository(registration)
                .authorizedClientRepository(new NoProviderTokens())
                .loginPage(PageDoors.SIGN_IN)
                .authorizationEndpoint(beginning -> beginning
                        .baseUri(ProviderRegistration.BEGINNING)
                        .authorizationRequestResolver(registration.requests()))
                .redirectionEndpoint(back -> back.baseUri(ProviderRegistration.BACK + "/*"))
                .tokenEndpoint(code -> code.accessTokenResponseClient(codes()))
                .userInfoEndpoint(info -> info.oidcUserService(people))
                .successHandler(this::enter)
                .failureHandler(this::refuse)
                .withObjectPostProcessor(awayIsNoFault()));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws IOException {
        HttpSession session = request.getSession();
        String wanted = (String) session.getAttribute(WANTED);
        boolean anew = session.getAttribute(ANEW) != null;
        Proven shown = new Proven(DOOR, Proven.With.PROVIDER, provenAt(proven));
        entrance.enter(proven.getName(), accounts.standing(proven.getName()), shown, request, response);
        String next = wanted == null ? homes.of(proven.getName()) : wanted;
        response.sendRedirect(request.getContextPath()
                + (anew && !proof.isInSession(request) ? PageDoors.CONFIRMATION + "?said=NOT_ANEW" : next));
    }

    /** @return when the provider asked who it is, where it says so; no later than now by our clock */
    private Instant provenAt(Authentication proven) {
        Instant at = proven.getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getAuthenticatedAt()
                : null;
        return at != null && at.isAfter(times.now()) ? times.now() : at;
    }

    private OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.create(calls.tokens()));
        return codes;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        String said = ProviderPeople.REASONS.contains(code) ? code : "PROVIDER_FAILED";
        // what an answer says of its fault is typed by whoever sends it; its code alone is told, where it looks like
        // one
        log.info("Nobody was signed in by the provider: {}", CODE.matcher(code).matches() ? code : "no known fault");
        passwords.refused(null, DOOR, said);
        response.sendRedirect(request.getContextPath() + PageDoors.SIGN_IN + "?said=" + said);
    }

    /** A provider that does not answer is told on our page, instead of as a fault of ours. */
    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> awayIsNoFault() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(ProviderSignIn.this::refuse);
                return filter;
            }
        };
    }
}
