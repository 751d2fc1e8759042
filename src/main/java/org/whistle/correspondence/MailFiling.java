package org.whistle.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.notification.CameBack;
import org.whistle.problem.Refusal;
import org.whistle.request.Channel;

/** Puts mails away once it is known where they belong: all of a mail or nothing, and each once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailFiling {

    static final String ONLY_PICTURES = "（见照片 · see the pictures）";
    private static final Pattern OURS = Pattern.compile("<([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@.+>");

    private final IncomingMailRows mails;
    private final IncomingPictureRows pictures;
    private final Reception reception;
    private final ResidentWords words;
    private final CameBack sent;
    private final BounceReports reports;
    private final NotKept notKept;

    MailFiling(
            IncomingMailRows mails,
            IncomingPictureRows pictures,
            Reception reception,
            ResidentWords words,
            CameBack sent,
            BounceReports reports,
            NotKept notKept) {
        this.mails = mails;
        this.pictures = pictures;
        this.reception = reception;
        this.words = words;
        this.sent = sent;
        this.reports = reports;
        this.notKept = notKept;
    }

    /**
     * Puts to its case what its reporter writes.
     *
     * @throws Refusal as {@link ResidentWords#add} does
     */
    void answer(UUID id, CleanedMail mail, String number) {
        if (mails.lock(id, MailState.RECEIVED).isPresent()) {
            boolean silent = mail.mail().words().isBlank() && !mail.pictures().isEmpty();
            Optional<Long> question = sent.question(number, answered(mail.mail()));
            words.add(number, Channel.MAIL, silent ? ONLY_PICTURES : mail.mail().words(), question);
            pictures.add(id, mail.pictures());
            reception.put(id, mail.kept(), Why.ANSWER, number);
            if (!mail.leftOut().isEmpty()) {
                notKept.tell(number, "left-out");
            }
        }
    }

    /**
     * Takes up what a mail server reports, each report once.
     *
     * @param number of the request whose address it was sent to; empty where that was none of ours
     */
    void report(UUID id, CleanedMail mail, byte[] raw, Optional<String> number) {
        if (mails.lock(id, MailState.RECEIVED).isPresent()) {
            reception.put(id, mail.kept(), reports.take(raw, number), null);
        }
    }

    /** @param number of the request that it names; null where it names none */
    void put(UUID id, CleanedMail mail, Why why, String number) {
        if (mails.lock(id, MailState.RECEIVED).isPresent()) {
            pictures.add(id, mail.pictures());
            reception.put(id, mail.kept(), why, number);
        }
    }

    void putUnread(UUID id, KeptMail raw) {
        if (mails.lock(id, MailState.RECEIVED).isPresent()) {
            reception.put(id, raw, Why.UNREADABLE, null);
        }
    }

    private static List<UUID> answered(ReadMail mail) {
        return mail.answered().stream()
                .map(OURS::matcher)
                .filter(Matcher::matches)
                .map(ours -> UUID.fromString(ours.group(1)))
                .distinct()
                .toList();
    }
}
