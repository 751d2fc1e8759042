package org.whistle.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.Role;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.problem.Refusal;
import org.whistle.startup.StartUpStep;

/**
 * Where nobody is an administrator, whoever can read the log of the start becomes the first: a one-time address stands
 * there, good for a day, until the next start, or until there is one.
 */
@Component
public class FirstAdministrator extends StartUpStep {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration VALIDITY = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 32;

    private final AccountDirectory directory;
    private final LastAdministrator administrators;
    private final SecurityEvents events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String port;
    private final AtomicReference<Offer> offer = new AtomicReference<>();

    FirstAdministrator(
            AccountDirectory directory,
            LastAdministrator administrators,
            SecurityEvents events,
            Clock clock,
            TransactionTemplate transaction,
            Environment environment) {
        super(Order.FIRST_ADMINISTRATOR);
        this.directory = directory;
        this.administrators = administrators;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
        this.port = environment.getProperty("server.port", "8080");
    }

    private record Offer(String hash, Instant until) {}

    @Override
    protected void prepare() {
        boolean opensNoDoor = port.startsWith("-");
        if (!opensNoDoor && directory.administrators().isEmpty()) {
            log.warn(
                    "\n\n  还没有管理员 · There is no administrator yet. Open this address of this server (port {}) in a"
                            + " browser, within a day:\n\n      /set-up?token={}\n",
                    port,
                    draw());
        }
    }

    private String draw() {
        String token = Hashes.drawText(TOKEN_BYTES);
        offer.set(new Offer(Hashes.sha256(token), clock.instant().plus(VALIDITY)));
        return token;
    }

    /** @throws Refusal for a token that is not, or no longer, the one that was told; it says the same for each */
    public void require(String token) {
        // too long to be guessed, so nobody is delayed: strangers who try would only keep the operator out
        if (!isRight(token)) {
            throw Refusal.notFound("no-set-up");
        }
    }

    private boolean isRight(String token) {
        Offer standing = offer.get();
        return token != null
                && standing != null
                && Hashes.same(standing.hash(), Hashes.sha256(token))
                && clock.instant().isBefore(standing.until())
                && directory.administrators().isEmpty();
    }

    /**
     * Makes the first administrator; the token is gone.
     *
     * @throws Refusal as {@link #require} does, or for what is missing, or a password that is not taken
     */
    public void create(String token, String id, String family, String given, String password, String again) {
        require(token);
        NewAccount wanted = NewAccount.of(id, family, given);
        Account first = wanted.as(Role.ADMINISTRATOR, Set.of());
        PasswordFault.refuse("password", password, List.of(first.id(), family, given, first.name()));
        if (!password.equals(again)) {
            throw Refusal.invalid("again", "passwords-differ");
        }
        transaction.executeWithoutResult(status -> create(first, password));
        offer.set(null);
        events.happened(SecurityEvent.ACCOUNT_CHANGED, first.id(), Map.of("what", "first-administrator"));
    }

    private void create(Account first, String password) {
        administrators.stand();
        if (!directory.administrators().isEmpty()) {
            throw Refusal.notFound("no-set-up");
        }
        if (directory.find(first.id()).isPresent()) {
            throw Refusal.conflict("account-exists", first.id());
        }
        directory.create(first, password);
    }
}
