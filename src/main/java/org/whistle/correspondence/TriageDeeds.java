package org.whistle.correspondence;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.casework.Supplements;
import org.whistle.problem.Excerpt;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Requests;
import org.whistle.request.StaffReader;

/** What becomes of a mail that waited. Of two people at once one is first, and the other is told. */
@Component
@Transactional
public class TriageDeeds {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 100;
    private static final Pattern PHONE = Pattern.compile("[+(0-9][0-9 ()-]{2,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Triage triage;
    private final IncomingMailRows mails;
    private final Requests requests;
    private final Supplements supplements;
    private final StaffReader cases;
    private final Actor actor;
    private final InstantSource now;

    TriageDeeds(
            Triage triage,
            IncomingMailRows mails,
            Requests requests,
            Supplements supplements,
            StaffReader cases,
            Actor actor,
            InstantSource now) {
        this.triage = triage;
        this.mails = mails;
        this.requests = requests;
        this.supplements = supplements;
        this.cases = cases;
        this.actor = actor;
        this.now = now;
    }

    /**
     * Files a new request in the name of whoever wrote the mail; they get the receipt.
     *
     * @return its tracking number
     * @throws Refusal when it does not wait any more, the account has not read it, or the request cannot be filed so
     */
    public String file(UUID id, NewFromMail wanted) {
        KeptMail mail = take(id);
        NewRequest request = new NewRequest(
                wanted.description(),
                wanted.item(),
                wanted.address(),
                null,
                null,
                contactOf(mail),
                Channel.MAIL,
                null,
                // they asked when they wrote; the promise counts from then, unless it waited long
                triage.find(id).receivedAt(),
                wanted.building());
        String number = speaking(KeptSenders.languageOf(mail), () -> requests.fileIn(wanted.community(), request))
                .trackingNumber()
                .value();
        mails.file(id, number, account(), now.instant());
        return number;
    }

    /**
     * Puts it to a case, also to one that has ended: there it lies in the file, and nothing begins again.
     *
     * @throws Refusal when it does not wait any more, the account has not read it, there is no such case, or another one
     *     goes on for it
     */
    public void attach(UUID id, String trackingNumber) {
        String number = Require.text("trackingNumber", trackingNumber, LONGEST_NUMBER);
        if (cases.facts(List.of(number)).isEmpty()) {
            throw Refusal.invalid("trackingNumber", "triage-no-such-case", number);
        }
        KeptMail mail = take(id);
        String words = mail.words() == null || mail.words().isBlank() ? MailFiling.ONLY_PICTURES : mail.words();
        supplements.addFound(number, Channel.MAIL, Excerpt.marked(words, Supplements.LONGEST - 1));
        mails.file(id, number, account(), now.instant());
    }

    /** @throws Refusal when it does not wait any more, or the account has not read it */
    public void setAside(UUID id, Aside why) {
        take(id);
        mails.setAside(id, why, account(), now.instant());
    }

    /** Keeps it from others until the transaction is over. */
    private KeptMail take(UUID id) {
        KeptMail mail = mails.waitFor(id).orElseThrow(() -> triage.gone(id));
        triage.requireLook(id);
        return mail;
    }

    private String account() {
        return actor.signedInOr(Actor.SYSTEM);
    }

    /** An address that the form would refuse is left out: the mail keeps it for some time. */
    private static Contact contactOf(KeptMail mail) {
        String from = mail.from() == null ? "" : mail.from();
        String name = mail.name() == null || mail.name().isBlank() ? null : Excerpt.of(mail.name(), LONGEST_NAME);
        boolean email =
                from.length() <= Contact.LONGEST_EMAIL && EMAIL.matcher(from).matches();
        boolean phone = PHONE.matcher(from).matches();
        if (!email && !phone) {
            return null;
        }
        return new Contact(name, phone ? from : null, email ? from : null);
    }

    /** Whoever filed it is written to in the language in which it was filed; that is not the caller's here. */
    private static <T> T speaking(Locale language, Supplier<T> deed) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return deed.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
