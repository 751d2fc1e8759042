package org.whistle.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs staff in with the name and password of their account. */
@Component
class StaffPasswords implements AuthenticationProvider {

    private final StaffAccounts accounts;

    StaffPasswords(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        if (!accounts.passwordMatches(account, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("unknown account or wrong password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(accounts, account));
    }

    static List<SimpleGrantedAuthority> authorities(StaffAccounts accounts, String account) {
        return accounts.groupsOf(account).stream()
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
