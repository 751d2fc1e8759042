package org.whistle.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.SecondFactors;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.access.StaffAccounts;
import org.whistle.access.Standing;
import org.whistle.problem.Refusal;

/** One's own second factor: to set it up and to give it up, with the password each time. */
@Component
public class OwnSecondFactor {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 16;

    private final SecondFactorRows rows;
    private final SecondFactors factors;
    private final StaffAccounts accounts;
    private final AccountStates states;
    private final Attempts attempts;
    private final SecurityEvents events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwnSecondFactor(
            SecondFactorRows rows,
            SecondFactors factors,
            StaffAccounts accounts,
            AccountStates states,
            Attempts attempts,
            SecurityEvents events,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.factors = factors;
        this.accounts = accounts;
        this.states = states;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * A secret that waits for its first code.
     *
     * @param key as people type it into an app
     * @param address what an app reads from the picture
     */
    public record Proposal(String key, String address) {}

    /**
     * What came of the first right code.
     *
     * @param recoveryCodes each good for one time; they are shown this once
     * @param standing how the account stands by it
     */
    public record Confirmed(List<String> recoveryCodes, Standing standing) {}

    /** Draws a secret, in place of one that was not confirmed. */
    @Transactional
    public void begin(String account) {
        rows.propose(account, OneTimeCode.drawSecret());
    }

    public Optional<Proposal> proposal(String account) {
        return rows.find(account)
                .filter(row -> !row.confirmed())
                .map(row -> new Proposal(row.secret(), OneTimeCode.address(account, row.secret())));
    }

    /** @return how many recovery codes are left */
    public long recoveryLeft(String account) {
        return rows.recoveryLeft(account);
    }

    /**
     * From now on every sign-in asks for a code; all sessions of the account end.
     *
     * @throws Refusal for a wrong password or code, when there is nothing to confirm, and where the account was changed or
     *     locked while they were looked at
     */
    public Confirmed confirm(String account, String password, String code) {
        Standing before = states.standing(account);
        requirePassword(account, password);
        SecondFactorRows.Row proposed = rows.find(account)
                .filter(row -> !row.confirmed())
                .orElseThrow(() -> Refusal.conflict("second-factor-not-begun"));
        OptionalLong[] step = {OptionalLong.empty()};
        boolean right = attempts.atCode(account, () -> {
            step[0] = OneTimeCode.stepOf(CodeCheck.plain(code), proposed.secret(), clock.instant());
            return step[0].isPresent();
        });
        if (!right) {
            throw Refusal.invalid("code", "wrong-code");
        }
        return transaction.execute(status -> {
            states.holdAsItStood(account, before);
            return confirm(account, proposed, step[0].getAsLong());
        });
    }

    private Confirmed confirm(String account, SecondFactorRows.Row proposed, long step) {
        if (!rows.confirm(account, proposed, step, clock.instant())) {
            throw Refusal.conflict("second-factor-not-begun");
        }
        List<String> codes = drawRecovery(account);
        Standing standing = states.endSessions(account);
        events.happened(SecurityEvent.SECOND_FACTOR_CHANGED, account, Map.of("what", "set-up"));
        return new Confirmed(codes, standing);
    }

    private List<String> drawRecovery(String account) {
        List<String> codes = Stream.generate(() -> Base32.of(Hashes.draw(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
        rows.keepRecovery(account, codes.stream().map(Hashes::sha256).toList());
        return codes.stream().map(code -> code.replaceAll("(.{4})(?!$)", "$1-")).toList();
    }

    /**
     * In place of those of before, which somebody may have seen, or of which few are left. Whoever calls has asked for a
     * fresh proof.
     *
     * @param shown how the account stood when the caller was looked at
     * @return each good for one time; they are shown this once
     * @throws Refusal where no second factor is set up, or the account was changed or locked meanwhile
     */
    public List<String> drawRecoveryAnew(String account, Standing shown) {
        List<String> codes = transaction.execute(status -> {
            states.holdAsItStood(account, shown);
            if (!rows.isConfirmed(account)) {
                throw Refusal.conflict("no-second-factor");
            }
            rows.removeRecovery(account);
            return drawRecovery(account);
        });
        events.happened(SecurityEvent.SECOND_FACTOR_CHANGED, account, Map.of("what", "recovery-codes-drawn"));
        return codes;
    }

    /**
     * From now on the password suffices; all sessions of the account end.
     *
     * @return how the account stands by it
     * @throws Refusal for a wrong password or code, and where the account was changed or locked while they were looked at
     */
    public Standing remove(String account, String password, String code) {
        Standing before = states.standing(account);
        requirePassword(account, password);
        if (!factors.matches(account, code)) {
            throw Refusal.invalid("code", "wrong-code");
        }
        Standing standing = transaction.execute(status -> {
            states.holdAsItStood(account, before);
            rows.remove(account);
            return states.endSessions(account);
        });
        events.happened(SecurityEvent.SECOND_FACTOR_CHANGED, account, Map.of("what", "removed"));
        return standing;
    }

    private void requirePassword(String account, String password) {
        if (password == null || !accounts.passwordMatches(account, password)) {
            throw Refusal.invalid("password", "wrong-password");
        }
    }
}
