package org.whistle.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;

/**
 * Notes for the owner of an account who came in with it, and who tried to. They are written down a moment later, so that
 * nobody waits for it, and a refusal takes as long whether there is such an account or not.
 */
@Component
public class SignInNotes {

    /** How many the page shows. */
    static final int SHOWN = 10;

    private static final Logger log = LoggerFactory.getLogger(SignInNotes.class);
    private static final int WAITING = 1_000;
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final SignInRows rows;
    private final CallerAddress caller;
    private final Clock clock;
    private final Duration kept;
    private final BlockingQueue<SignInRows.Note> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    SignInNotes(
            SignInRows rows,
            CallerAddress caller,
            Clock clock,
            @Value("${whistle.sign-ins.keep-days:90}") int keepDays) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
        this.kept = Duration.ofDays(keepDays);
    }

    /**
     * What the owner of an account reads.
     *
     * @param latest the latest first
     * @param failedBefore how many failed between the latest sign-in and the one before it
     */
    public record Notes(List<SignInRows.Row> latest, long failedBefore) {}

    public Notes of(String account) {
        write();
        return new Notes(rows.latest(account, SHOWN), rows.failedBefore(account));
    }

    @EventListener
    void happened(SecurityEvents.Happened happened) {
        boolean in = happened.event() == SecurityEvent.SIGNED_IN;
        if (happened.account().isEmpty() || !in && happened.event() != SecurityEvent.SIGN_IN_REFUSED) {
            return;
        }
        Map<String, String> details = happened.details();
        String outcome = in ? details.getOrDefault("with", "PASSWORD") : SignInRows.REFUSED;
        boolean waits = waiting.offer(new SignInRows.Note(
                happened.account(),
                details.getOrDefault("door", ""),
                outcome,
                PartOfAddress.of(caller.address()),
                clock.instant()));
        if (!waits) {
            log.debug("Too many wait to be noted: this one stands in the log of security events alone");
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void writeSoon() {
        try {
            write();
            sweep();
        } catch (DataAccessException away) {
            log.warn("Sign-ins were not noted: the database does not answer");
        }
    }

    private synchronized void write() {
        for (SignInRows.Note note = waiting.poll(); note != null; note = waiting.poll()) {
            rows.keep(note);
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        Instant last = swept.get();
        if (now.isAfter(last.plus(BETWEEN_SWEEPS)) && swept.compareAndSet(last, now)) {
            rows.forget(now.minus(kept));
        }
    }
}
