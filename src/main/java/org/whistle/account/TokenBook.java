package org.whistle.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.AccessTokens;
import org.whistle.access.SecondFactors;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.access.Standing;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** All access tokens: made by their owners, known by their hash, taken back by owner or administrator. */
@Component
public class TokenBook implements AccessTokens {

    /** Days that a token is good for where nobody says otherwise. */
    public static final int USUAL_DAYS = 90;

    private static final int MOST_DAYS = 365;
    private static final int MOST_TOKENS = 20;
    private static final int LONGEST_NAME = 100;
    private static final int BYTES = 32;
    private static final String BEGINNING = "whistle_";
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final AccountStates states;
    private final SecondFactors factors;
    private final Clock clock;
    private final SecurityEvents events;

    TokenBook(JdbcClient database, AccountStates states, SecondFactors factors, Clock clock, SecurityEvents events) {
        this.database = database;
        this.states = states;
        this.factors = factors;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param shown how the account stood when its owner was looked at
     * @param name what it is for, in its owner's words
     * @param days how long it is good for, at most 365; null for {@link #USUAL_DAYS}
     * @return the token, which is shown this once
     * @throws Refusal while the account has a first password or owes a second factor: a token would outlive both; and where
     *     it was changed or locked since it was looked at
     */
    @Transactional
    public String make(String account, Standing shown, String name, String days) {
        String called = Require.text("name", name, LONGEST_NAME);
        int validity = days == null || days.isBlank() ? USUAL_DAYS : Require.number("days", days, 1, MOST_DAYS);
        // so they are made one after the other, too, and two at once are not one too many
        states.holdAsItStood(account, shown);
        if (states.of(account).mustChange()) {
            throw Refusal.forbidden("password-due");
        }
        if (factors.isOwed(account)) {
            throw Refusal.forbidden("second-factor-owed");
        }
        Instant now = clock.instant();
        if (of(account).stream().filter(token -> token.expiresAt().isAfter(now)).count() >= MOST_TOKENS) {
            throw Refusal.conflict("too-many-tokens", MOST_TOKENS);
        }
        String token = BEGINNING + Hashes.drawText(BYTES);
        database.sql("insert into whistle.access_token (account, name, hash, made_at, expires_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        account,
                        called,
                        Hashes.sha256(token),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Duration.ofDays(validity))))
                .update();
        events.happened(SecurityEvent.TOKEN_CHANGED, account, Map.of("what", "made", "days", "" + validity));
        return token;
    }

    /** @return the tokens of an account, the latest first, used-up ones too */
    public List<AccessToken> of(String account) {
        return database.sql("select id, account, name, made_at, expires_at, used_at from whistle.access_token"
                        + " where account = ? order by made_at desc, id")
                .param(account)
                .query((row, number) -> new AccessToken(
                        row.getObject("id", UUID.class),
                        row.getString("account"),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("used_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }

    /** @param by the owner or an administrator */
    @Transactional
    public void takeBack(String account, UUID id, String by) {
        int taken = database.sql("delete from whistle.access_token where account = ? and id = ?")
                .params(account, id)
                .update();
        if (taken == 0) {
            throw Refusal.notFound("no-such-token");
        }
        events.happened(SecurityEvent.TOKEN_CHANGED, account, Map.of("what", "taken-back", "by", by));
    }

    void takeBackAll(String account) {
        database.sql("delete from whistle.access_token where account = ?")
                .param(account)
                .update();
    }

    @Override
    public Optional<String> accountOf(String token) {
        if (token == null || !token.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        String hash = Hashes.sha256(token);
        Instant now = clock.instant();
        Optional<String> owner = database.sql(
                        "select account from whistle.access_token where hash = ? and expires_at > ?")
                .params(hash, Timestamp.from(now))
                .query(String.class)
                .optional()
                .filter(account -> !states.of(account).locked());
        if (owner.isPresent()) {
            database.sql("update whistle.access_token set used_at = ?"
                            + " where hash = ? and (used_at is null or used_at < ?)")
                    .params(Timestamp.from(now), hash, Timestamp.from(now.minus(BETWEEN_NOTES)))
                    .update();
        }
        return owner;
    }
}
