package org.whistle.access;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Signs programs in that show a token: one that was made here, or one of the provider. */
@Component
class Bearers implements AuthenticationManager {

    private final KnownTokens tokens;
    private final ProviderTokens provider;
    private final StaffAccounts accounts;
    private final Passwords passwords;

    Bearers(KnownTokens tokens, ProviderTokens provider, StaffAccounts accounts, Passwords passwords) {
        this.tokens = tokens;
        this.provider = provider;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String token = ((BearerTokenAuthenticationToken) attempt).getToken();
        return tokens.accountOf(token)
                .<Authentication>map(account -> StaffPasswords.signedIn(accounts, account))
                .or(() -> provider.callerOf(token))
                .orElseThrow(() -> {
                    passwords.refused(null, "bearer", "token");
                    return new InvalidBearerTokenException("not known, expired or taken back");
                });
    }
}
