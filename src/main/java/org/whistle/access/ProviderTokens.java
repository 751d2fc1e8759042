package org.whistle.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Whom a token of the provider stands for. It makes no account and no right: the person has signed in on our page before,
 * and may do what they may do now, less what the token does not say.
 */
@Component
class ProviderTokens {

    private final ProviderSettings settings;
    private final ProviderCalls calls;
    private final ProvidedAccounts provided;
    private final StaffAccounts accounts;
    private final Discovery<JwtDecoder> decoder;

    ProviderTokens(ProviderSettings settings, ProviderCalls calls, ProvidedAccounts provided, StaffAccounts accounts) {
        this.decoder = new Discovery<>(this::discover);
        this.settings = settings;
        this.calls = calls;
        this.provided = provided;
        this.accounts = accounts;
    }

    /** @throws ProviderAway where nobody can say whether the token is right */
    Optional<Authentication> callerOf(String token) {
        // without its two dots it is none, and the provider need not be asked
        if (!settings.isSet() || !token.matches("[^.]+\\.[^.]+\\.[^.]+")) {
            return Optional.empty();
        }
        try {
            return caller(decoder.get().decode(token));
        } catch (BadJwtException wrong) {
            return Optional.empty();
        } catch (JwtException unknownKeys) {
            throw new ProviderAway(unknownKeys);
        }
    }

    private Optional<Authentication> caller(Jwt token) {
        String account = token.getClaimAsString(settings.accountClaim());
        // an id token says to a page who has come; it is not meant to be passed on
        if (account == null
                || token.hasClaim("nonce")
                || !provided.isOf(account, ProviderPeople.subject(settings.issuer(), token.getSubject()))
                || accounts.standing(account).locked()) {
            return Optional.empty();
        }
        Set<String> said = settings.groups().of(GroupMapping.names(token.getClaims(), settings.groupsClaim()));
        Set<String> groups = new HashSet<>(accounts.groupsOf(account));
        groups.removeIf(group -> settings.groups().managed().contains(group) && !said.contains(group));
        Set<GrantedAuthority> authorities =
                groups.stream().map(SimpleGrantedAuthority::new).collect(Collectors.toUnmodifiableSet());
        return GroupMapping.hasRole(groups)
                ? Optional.of(UsernamePasswordAuthenticationToken.authenticated(account, null, authorities))
                : Optional.empty();
    }

    private JwtDecoder discover() {
        String keys = String.valueOf(calls.discover(settings.issuer()).get("jwks_uri"));
        NimbusJwtDecoder found = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(calls.documents())
                // which of them, the provider's keys say
                .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        found.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<java.util.Collection<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience()))));
        return found;
    }
}
