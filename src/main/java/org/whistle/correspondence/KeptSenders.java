package org.whistle.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.notification.Senders;

/** The senders of the mails that are kept. */
@Component
class KeptSenders implements Senders {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final IncomingMailRows mails;

    KeptSenders(IncomingMailRows mails) {
        this.mails = mails;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sender> of(UUID mail) {
        return mails.find(mail)
                .filter(kept -> kept.from() != null && !kept.from().isEmpty())
                .map(kept -> new Sender(kept.from(), languageOf(kept), kept.id() == null ? "" : kept.id()));
    }

    /** Who writes no Chinese letter at all is answered in English. */
    static Locale languageOf(KeptMail mail) {
        String written = mail.subject() + mail.whole();
        boolean english = !written.isBlank() && !CHINESE.matcher(written).find();
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
