package org.whistle.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.access.ProvidedAccounts;
import org.whistle.access.SecondFactors;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.access.StaffAccounts;

/** Looks at codes: those of an app, and the recovery codes for who has lost it. */
@Component
class CodeCheck implements SecondFactors {

    private final SecondFactorRows rows;
    private final Attempts attempts;
    private final ObjectProvider<StaffAccounts> accounts;
    private final ObjectProvider<ProvidedAccounts> provided;
    private final SecondFactorDuty duty;
    private final Clock clock;
    private final SecurityEvents events;

    CodeCheck(
            SecondFactorRows rows,
            Attempts attempts,
            ObjectProvider<StaffAccounts> accounts,
            ObjectProvider<ProvidedAccounts> provided,
            SecondFactorDuty duty,
            Clock clock,
            SecurityEvents events) {
        this.rows = rows;
        this.attempts = attempts;
        this.accounts = accounts;
        this.provided = provided;
        this.duty = duty;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public boolean isSetUp(String account) {
        return rows.isConfirmed(account);
    }

    @Override
    public boolean isOwed(String account) {
        return duty.isOwedBy(accounts.getObject().groupsOf(account))
                && !isSetUp(account)
                // theirs is the provider's matter; without a password here they could set none up
                && !provided.getObject().isProvided(account);
    }

    @Override
    public boolean matches(String account, String code) {
        return attempts.atCode(account, () -> take(account, plain(code)));
    }

    /** People type codes in groups, as they are shown. */
    static String plain(String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private boolean take(String account, String code) {
        Instant now = clock.instant();
        OptionalLong step = rows.find(account)
                .filter(SecondFactorRows.Row::confirmed)
                .map(row -> OneTimeCode.stepOf(code, row.secret(), now))
                .orElse(OptionalLong.empty());
        if (step.isPresent()) {
            return rows.take(account, step.getAsLong());
        }
        boolean recovered = rows.takeRecovery(account, Hashes.sha256(code), now);
        if (recovered) {
            events.happened(SecurityEvent.SECOND_FACTOR_CHANGED, account, Map.of("what", "recovery-code-used"));
        }
        return recovered;
    }
}
