package org.whistle.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs programs of the staff in, call by call: with name and password, or with an access token for a password. */
@Component
class StaffPasswords implements AuthenticationProvider {

    private final StaffAccounts accounts;
    private final RememberedPasswords passwords;
    private final KnownTokens tokens;
    private final SecondStep secondStep;

    StaffPasswords(StaffAccounts accounts, RememberedPasswords passwords, KnownTokens tokens, SecondStep secondStep) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.secondStep = secondStep;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String secret = String.valueOf(attempt.getCredentials());
        if (tokens.accountOf(secret).filter(account::equals).isPresent()) {
            return signedIn(accounts, account);
        }
        if (!passwords.matches(account, secret)) {
            throw new BadCredentialsException("unknown account or wrong password");
        }
        if (secondStep.isSetUp(account) || secondStep.isOwed(account)) {
            throw new TokenNeeded();
        }
        UsernamePasswordAuthenticationToken withPassword = signedIn(accounts, account);
        withPassword.setDetails(FreshProof.OfACall.PASSWORD);
        return withPassword;
    }

    /** With the groups that the account has now. */
    static UsernamePasswordAuthenticationToken signedIn(StaffAccounts accounts, String account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(accounts, account));
    }

    private static List<SimpleGrantedAuthority> authorities(StaffAccounts accounts, String account) {
        return accounts.groupsOf(account).stream()
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
