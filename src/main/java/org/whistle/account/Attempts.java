package org.whistle.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.access.TooManyAttempts;

/**
 * Slows guessing down. Wrong attempts on an account from one address delay that address for that account; only very many
 * from all addresses together delay the account for addresses it has not come from. See the ADR on accounts.
 */
@Component
public class Attempts {

    /** The fifth wrong one is the first that delays the next, by a second; each further one doubles it. */
    static final int FREE = 5;
    /** What the wrong ones of all addresses together may come to; NIST SP 800-63B names a hundred. */
    static final int FREE_OF_ALL = 100;

    private static final String ANYWHERE = "";
    private static final Duration MEMORY = Duration.ofHours(24);
    private static final Duration KNOWN = Duration.ofDays(30);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final AttemptRows rows;
    private final CallerAddress caller;
    private final AccountDirectory directory;
    private final Clock clock;
    private final SecurityEvents events;
    private final Map<String, ReentrantLock> running = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    Attempts(AttemptRows rows, CallerAddress caller, AccountDirectory directory, Clock clock, SecurityEvents events) {
        this.rows = rows;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param check looks at the password
     * @return whether it was right
     * @throws TooManyAttempts without looking, while the account is delayed for the caller's address
     */
    public boolean atPassword(String account, BooleanSupplier check) {
        return at(Kind.PASSWORD, account, caller.address(), check);
    }

    /** As {@link #atPassword}, for codes; who guesses them has the password already, so all addresses count as one. */
    boolean atCode(String account, BooleanSupplier check) {
        return at(Kind.CODE, account, ANYWHERE, check);
    }

    /** Lets an account try at once again. */
    void forgive(String account) {
        rows.forgive(Kind.PASSWORD.of(account));
        rows.forgive(Kind.CODE.of(account));
    }

    private boolean at(Kind kind, String account, String address, BooleanSupplier check) {
        String pair = kind.of(account) + "@" + address;
        // programs call several times at once with the right password; one after the other none looks like a guess
        ReentrantLock turn = running.computeIfAbsent(pair, key -> new ReentrantLock());
        if (!comes(turn)) {
            throw new TooManyAttempts();
        }
        try {
            return inTurn(kind, account, address, check);
        } finally {
            turn.unlock();
            if (!turn.isLocked() && !turn.hasQueuedThreads()) {
                running.remove(pair, turn);
            }
        }
    }

    /** Inside of a transaction a connection to the database waits too, and whoever has the turn may need one: not long. */
    private static boolean comes(ReentrantLock turn) {
        Duration patience = TransactionSynchronizationManager.isActualTransactionActive() ? SHORTLY : LONG;
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean inTurn(Kind kind, String account, String address, BooleanSupplier check) {
        String who = kind.of(account);
        Instant now = clock.instant();
        sweep(now);
        boolean everybody = !address.equals(ANYWHERE) && !rows.isKnown(who, address, now.minus(KNOWN));
        if (!rows.begin(who, address, FREE, now, MEMORY)) {
            throw new TooManyAttempts();
        }
        if (everybody && !rows.begin(who, ANYWHERE, FREE_OF_ALL, now, MEMORY)) {
            // nobody looks at it, so it was not wrong
            rows.giveBack(who, address, now);
            throw new TooManyAttempts();
        }
        boolean right;
        try {
            right = check.getAsBoolean();
        } catch (TooManyAttempts tooManyWait) {
            // nobody looked at it, so it was not wrong
            rows.giveBack(who, address, now);
            giveBackToAll(everybody, who, now);
            throw tooManyWait;
        }
        if (right) {
            rows.succeeded(who, address, clock.instant());
            // and no more than its own: a program that comes in all day gives guessers nothing back
            giveBackToAll(everybody, who, now);
        } else if (rows.isDelayed(who, now)) {
            // a name that is nobody's may be a password in the wrong field
            String known = directory.find(account).isPresent() ? account : "";
            events.happened(SecurityEvent.LOCKED_OUT, known, Map.of("of", kind.name()));
        }
        return right;
    }

    private void giveBackToAll(boolean counted, String who, Instant now) {
        if (counted) {
            rows.giveBack(who, ANYWHERE, now);
        }
    }

    /** Names that nobody has are tried too; what they leave behind is cleared away now and then. */
    private void sweep(Instant now) {
        Instant last = swept.get();
        if (now.isAfter(last.plus(BETWEEN_SWEEPS)) && swept.compareAndSet(last, now)) {
            rows.forget(now.minus(MEMORY), now.minus(KNOWN));
        }
    }

    private enum Kind {
        PASSWORD,
        CODE;

        String of(String account) {
            return Hashes.sha256(name() + ":" + account);
        }
    }
}
