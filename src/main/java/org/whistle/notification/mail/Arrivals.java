package org.whistle.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.whistle.notification.Acknowledgements;
import org.whistle.notification.Carrier.Carried;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.CarrierFailure.Remedy;
import org.whistle.notification.Message;
import org.whistle.notification.Senders;
import org.whistle.notification.Senders.Sender;

/** Tells who wrote a mail that it arrived. Nothing of what they wrote goes back: whoever is named as sender may be another. */
@Component
class Arrivals {

    /** Whoever is named as sender may not exist: no operator shall look into that. */
    private static final int MOST_ATTEMPTS = 3;

    private final ObjectProvider<Senders> senders;
    private final MessageSource messages;
    private final MailLine line;
    private final MailSettings settings;
    private final ReplyShape reply;
    private final Links links;

    Arrivals(
            ObjectProvider<Senders> senders,
            MessageSource messages,
            MailLine line,
            MailSettings settings,
            ReplyShape reply,
            Links links) {
        this.senders = senders;
        this.messages = messages;
        this.line = line;
        this.settings = settings;
        this.reply = reply;
        this.links = links;
    }

    Carried carry(Message message) {
        Optional<Sender> sender = senders.getObject().of(Acknowledgements.mailOf(message));
        if (sender.isEmpty() || isOurs(sender.get().address())) {
            return Carried.DROPPED;
        }
        try {
            line.hand(mail(line.blank(), message, sender.get()));
            return Carried.SENT;
        } catch (CarrierFailure failure) {
            boolean enough = failure.remedy() == Remedy.TRY_AGAIN && message.attempt() >= MOST_ATTEMPTS;
            throw enough ? new CarrierFailure(Remedy.GIVE_UP, failure.code(), null) : failure;
        } catch (MessagingException unwritable) {
            throw new CarrierFailure(Remedy.GIVE_UP, "unwritable", null);
        }
    }

    /** Whoever writes in our own name would make us write to ourselves. */
    private boolean isOurs(String address) {
        String given = address.toLowerCase(Locale.ROOT);
        String mailbox = reply.text().toLowerCase(Locale.ROOT).replaceFirst("\\+?\\{token}", "");
        return given.equals(from().getAddress().toLowerCase(Locale.ROOT))
                || given.replaceFirst("\\+[^@]*@", "@").equals(mailbox);
    }

    private MimeMessage mail(MimeMessage mail, Message message, Sender sender) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
        Locale language = sender.language();
        helper.setFrom(from());
        helper.setTo(Recipient.of(sender.address()));
        helper.setSubject(OneLine.of(messages.getMessage("mail.arrived.subject", null, language)));
        helper.setText(messages.getMessage("mail.arrived.text", new Object[] {links.home()}, language));
        mail.setHeader("Message-ID", MailNames.of(message, from()));
        mail.setHeader("Auto-Submitted", "auto-replied");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        if (!sender.messageId().isEmpty()) {
            mail.setHeader("In-Reply-To", sender.messageId());
            mail.setHeader("References", sender.messageId());
        }
        return mail;
    }

    private InternetAddress from() {
        try {
            return InternetAddress.parse(settings.from(), true)[0];
        } catch (MessagingException unwritable) {
            throw new CarrierFailure(Remedy.GIVE_UP, "unwritable", null);
        }
    }
}
