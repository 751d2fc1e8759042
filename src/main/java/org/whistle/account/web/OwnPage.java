package org.whistle.account.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.access.SecondFactors;
import org.whistle.account.AccessToken;
import org.whistle.account.Account;
import org.whistle.account.Accounts;
import org.whistle.account.OwnPassword;
import org.whistle.account.OwnSecondFactor;
import org.whistle.account.TokenBook;

/** The page about one's own account, as it stands now. */
@Component
class OwnPage {

    private final Accounts accounts;
    private final OwnPassword password;
    private final OwnSecondFactor secondFactor;
    private final SecondFactors factors;
    private final TokenBook tokens;
    private final Words words;
    private final Clock clock;

    OwnPage(
            Accounts accounts,
            OwnPassword password,
            OwnSecondFactor secondFactor,
            SecondFactors factors,
            TokenBook tokens,
            Words words,
            Clock clock) {
        this.accounts = accounts;
        this.password = password;
        this.secondFactor = secondFactor;
        this.factors = factors;
        this.tokens = tokens;
        this.words = words;
        this.clock = clock;
    }

    /** A token as the page lists it. */
    record TokenRow(UUID id, String name, String madeAt, String expiresAt, String usedAt, boolean over) {}

    ModelAndView of(String account, Locale locale) {
        Accounts.Listed self = accounts.require(account);
        Account owner = self.account();
        ModelAndView page = new ModelAndView("account/account")
                .addObject("owner", owner)
                .addObject("roles", words.roles(owner.roles(), locale))
                .addObject("units", words.units(owner.units(), locale))
                .addObject("passwordDue", password.isDue(account))
                .addObject("factorOwed", factors.isOwed(account))
                .addObject("factorSetUp", self.secondFactor())
                .addObject("recoveryLeft", secondFactor.recoveryLeft(account))
                .addObject("tokens", rows(tokens.of(account), locale))
                .addObject("usualDays", TokenBook.USUAL_DAYS);
        secondFactor.proposal(account).ifPresent(proposal -> page.addObject("proposal", proposal)
                .addObject("key", proposal.key().replaceAll("(.{4})(?!$)", "$1 "))
                .addObject("qr", QrPicture.of(proposal.address())));
        return page;
    }

    List<TokenRow> rows(List<AccessToken> listed, Locale locale) {
        return listed.stream()
                .map(token -> new TokenRow(
                        token.id(),
                        token.name(),
                        words.moment(token.madeAt(), locale),
                        words.moment(token.expiresAt(), locale),
                        words.moment(token.usedAt(), locale),
                        !token.expiresAt().isAfter(clock.instant())))
                .toList();
    }
}
