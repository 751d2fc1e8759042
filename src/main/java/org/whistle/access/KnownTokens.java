package org.whistle.access;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom an access token stands for. Where nobody gives any out, none is known. */
@Component
class KnownTokens {

    private final ObjectProvider<AccessTokens> tokens;
    private final StaffAccounts accounts;
    private final SecondStep secondStep;

    KnownTokens(ObjectProvider<AccessTokens> tokens, StaffAccounts accounts, SecondStep secondStep) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.secondStep = secondStep;
    }

    /**
     * @return the account, unless it is locked
     * @throws FactorOwed where the account does not even come in with a password; a token of before is no way round
     */
    Optional<String> accountOf(String token) {
        Optional<String> owner = Optional.ofNullable(tokens.getIfAvailable())
                .flatMap(known -> known.accountOf(token))
                .filter(account -> !accounts.standing(account).locked());
        if (owner.filter(secondStep::isOwed).isPresent()) {
            throw new FactorOwed();
        }
        return owner;
    }
}
