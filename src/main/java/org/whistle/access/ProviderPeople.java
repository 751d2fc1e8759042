package org.whistle.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.whistle.access.ProvidedAccounts.Person;
import org.whistle.problem.Refusal;

/** Makes an account of ours out of what the provider says of somebody, or says why there is none. */
@Component
class ProviderPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Why somebody whom the provider knows does not get in; the page has words for each. */
    static final Set<String> REASONS = Set.of("NO_ROLE", "NO_NAME", "NAME_TAKEN", "LOCKED", "LAST_ADMINISTRATOR");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-]{1,64}");

    private final OidcUserService provider = new OidcUserService();
    private final ProviderSettings settings;
    private final ProvidedAccounts provided;
    private final StaffAccounts accounts;

    ProviderPeople(ProviderSettings settings, ProviderCalls calls, ProvidedAccounts provided, StaffAccounts accounts) {
        DefaultOAuth2UserService patient = new DefaultOAuth2UserService();
        patient.setRestOperations(calls.people());
        provider.setOauth2UserService(patient);
        this.settings = settings;
        this.provided = provided;
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        String account = user.getClaimAsString(settings.accountClaim());
        if (account == null || !NAME.matcher(account).matches() || Actor.isTaken(account)) {
            throw refused("NO_NAME");
        }
        Set<String> groups = settings.groups().of(GroupMapping.names(user.getClaims(), settings.groupsClaim()));
        String family = user.getFamilyName() == null ? account : user.getFamilyName();
        String given = user.getGivenName() == null ? "" : user.getGivenName();
        Person person = new Person(account, subject(settings.issuer(), user.getSubject()), family, given);
        if (!GroupMapping.hasRole(groups)) {
            if (provided.isOf(account, person.subject())) {
                // what was theirs here until now goes with it
                bringIntoLine(person, groups);
            }
            throw refused("NO_ROLE");
        }
        if (!bringIntoLine(person, groups)) {
            throw refused("NAME_TAKEN");
        }
        if (accounts.standing(account).locked()) {
            throw refused("LOCKED");
        }
        return new DefaultOidcUser(
                user.getAuthorities(), user.getIdToken(), user.getUserInfo(), settings.accountClaim());
    }

    private boolean bringIntoLine(Person person, Set<String> groups) {
        try {
            return provided.bringIntoLine(person, groups, settings.groups().managed(), settings.takingOver());
        } catch (Refusal lastAdministrator) {
            throw refused("LAST_ADMINISTRATOR");
        }
    }

    static String subject(String issuer, String subject) {
        return issuer + " " + subject;
    }

    private static OAuth2AuthenticationException refused(String reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(reason), reason);
    }
}
