package org.whistle.correspondence;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.problem.Refusal;

/**
 * Mail that belongs to no case by itself (来信分拣). Whoever sorts it reads one at a time and says why; each look is
 * written down, and opens the mail to this account for some hours.
 */
@Component
@Transactional
public class Triage {

    private static final Duration OPEN = Duration.ofHours(8);
    private static final int LONGEST_RAW = 20_000;

    private final TriageRows rows;
    private final IncomingMailRows mails;
    private final IncomingPictureRows pictures;
    private final Actor actor;
    private final SecurityEvents events;
    private final InstantSource now;

    Triage(
            TriageRows rows,
            IncomingMailRows mails,
            IncomingPictureRows pictures,
            Actor actor,
            SecurityEvents events,
            InstantSource now) {
        this.rows = rows;
        this.mails = mails;
        this.pictures = pictures;
        this.actor = actor;
        this.events = events;
        this.now = now;
    }

    /** @return how many mails wait */
    @Transactional(readOnly = true)
    public long waiting() {
        return rows.count();
    }

    /** @return a page of those that wait, the latest first; pages count from 0 */
    @Transactional(readOnly = true)
    public List<WaitingMail> page(int page, int size) {
        return rows.page(page, size);
    }

    /**
     * Shows a mail, and writes down that it was shown.
     *
     * @throws Refusal when there is no such mail, or it does not wait any more
     */
    public OpenedMail look(UUID id, LookReason reason) {
        OpenedMail mail = open(id);
        String account = actor.signedInOr(Actor.SYSTEM);
        rows.addLook(id, account, reason, now.instant());
        events.happened(
                SecurityEvent.PERSONAL_DATA_SHOWN, account, Map.of("mail", id.toString(), "reason", reason.name()));
        return mail;
    }

    /**
     * Shows it again to whoever has looked at it before.
     *
     * @throws Refusal as in {@link #look}, or when the account has not looked at it for some hours
     */
    @Transactional(readOnly = true)
    public OpenedMail again(UUID id) {
        OpenedMail mail = open(id);
        requireLook(id);
        return mail;
    }

    /**
     * @return a picture of a mail that waits, cleaned: a JPEG of ours
     * @throws Refusal as in {@link #again}, or when there is no such picture
     */
    @Transactional(readOnly = true)
    public byte[] picture(UUID id, int place) {
        find(id);
        requireLook(id);
        List<byte[]> all = pictures.of(id);
        if (place < 0 || place >= all.size()) {
            throw Refusal.notFound("no-such-picture", place);
        }
        return all.get(place);
    }

    /** @throws Refusal when the account has not looked at it for some hours */
    void requireLook(UUID id) {
        if (!rows.hasLooked(id, actor.signedInOr(Actor.SYSTEM), now.instant().minus(OPEN))) {
            throw Refusal.conflict("mail-not-read");
        }
    }

    WaitingMail find(UUID id) {
        return rows.find(id).orElseThrow(() -> gone(id));
    }

    /** Somebody else was first, or it was never there. */
    Refusal gone(UUID id) {
        return rows.isKnown(id) ? Refusal.conflict("mail-settled") : Refusal.notFound("no-such-mail");
    }

    private OpenedMail open(UUID id) {
        WaitingMail waits = find(id);
        KeptMail mail = mails.find(id).orElseThrow(() -> gone(id));
        boolean unread = mail.raw() != null;
        String raw = unread ? Charsets.guess(beginning(mail.bytes())) : "";
        return new OpenedMail(
                id,
                waits.receivedAt(),
                waits.channel(),
                unread ? "" : mail.from(),
                unread ? "" : mail.name(),
                unread ? "" : mail.subject(),
                unread ? raw : mail.words(),
                unread ? raw : mail.whole(),
                waits.why(),
                waits.trackingNumber(),
                waits.pictures(),
                mail.leftOut());
    }

    private static byte[] beginning(byte[] raw) {
        return Arrays.copyOf(raw, Math.min(raw.length, LONGEST_RAW));
    }
}
