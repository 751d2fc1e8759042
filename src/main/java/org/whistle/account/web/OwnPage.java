package org.whistle.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.access.FreshProof;
import org.whistle.access.OpenSessions;
import org.whistle.access.SecondFactors;
import org.whistle.account.AccessToken;
import org.whistle.account.Account;
import org.whistle.account.Accounts;
import org.whistle.account.OwnPassword;
import org.whistle.account.OwnSecondFactor;
import org.whistle.account.OwnSessions;
import org.whistle.account.SignInNotes;
import org.whistle.account.SignInRows;
import org.whistle.account.TokenBook;
import org.whistle.bytes.QrPicture;

/** The page about one's own account, as it stands now. */
@Component
class OwnPage {

    /** The page has words for them. */
    private static final Set<String> DOORS = Set.of("page", "web-application", "provider", "basic", "confirmation");

    private final Accounts accounts;
    private final OwnPassword password;
    private final OwnSecondFactor secondFactor;
    private final SecondFactors factors;
    private final TokenBook tokens;
    private final SignInNotes notes;
    private final OwnSessions sessions;
    private final FreshProof proof;
    private final Words words;
    private final Clock clock;

    OwnPage(
            Accounts accounts,
            OwnPassword password,
            OwnSecondFactor secondFactor,
            SecondFactors factors,
            TokenBook tokens,
            SignInNotes notes,
            OwnSessions sessions,
            FreshProof proof,
            Words words,
            Clock clock) {
        this.accounts = accounts;
        this.password = password;
        this.secondFactor = secondFactor;
        this.factors = factors;
        this.tokens = tokens;
        this.notes = notes;
        this.sessions = sessions;
        this.proof = proof;
        this.words = words;
        this.clock = clock;
    }

    /** A token as the page lists it. */
    record TokenRow(UUID id, String name, String madeAt, String expiresAt, String usedAt, boolean over) {}

    /** A sign-in, or several that failed, as the page lists it. */
    record SignInRow(String door, String outcome, String address, String firstAt, String lastAt, int times) {}

    /** A session that is open, as the page lists it. */
    record SessionRow(UUID handle, String since, String lastUse, String address, boolean here) {}

    ModelAndView of(String account, HttpServletRequest request, Locale locale) {
        SignInNotes.Notes noted = notes.of(account);
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
                .addObject("usualDays", TokenBook.USUAL_DAYS)
                // what opens further doors asks once more who it is
                .addObject("unproven", !proof.isInSession(request))
                .addObject(
                        "openSessions",
                        sessions.of(request).stream()
                                .map(open -> row(open, locale))
                                .toList())
                .addObject("failedBefore", noted.failedBefore())
                .addObject(
                        "signIns",
                        noted.latest().stream().map(row -> row(row, locale)).toList());
        secondFactor.proposal(account).ifPresent(proposal -> page.addObject("proposal", proposal)
                .addObject("key", proposal.key().replaceAll("(.{4})(?!$)", "$1 "))
                .addObject("qr", QrPicture.of(proposal.address())));
        return page;
    }

    private SessionRow row(OpenSessions.Open open, Locale locale) {
        return new SessionRow(
                open.handle(),
                words.moment(open.since(), locale),
                words.moment(open.lastUse(), locale),
                open.address(),
                open.here());
    }

    private SignInRow row(SignInRows.Row row, Locale locale) {
        return new SignInRow(
                DOORS.contains(row.door()) ? row.door() : "other",
                row.outcome(),
                row.address(),
                words.moment(row.firstAt(), locale),
                words.moment(row.lastAt(), locale),
                row.times());
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
