package org.whistle.access;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom an access token stands for. Where nobody gives any out, none is known. */
@Component
class KnownTokens {

    private final ObjectProvider<AccessTokens> tokens;
    private final StaffAccounts accounts;

    KnownTokens(ObjectProvider<AccessTokens> tokens, StaffAccounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /** @return the account, unless it is locked */
    Optional<String> accountOf(String token) {
        return Optional.ofNullable(tokens.getIfAvailable())
                .flatMap(known -> known.accountOf(token))
                .filter(account -> !accounts.standing(account).locked());
    }
}
