package org.whistle.seal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends every seal to people outside, once; what could not be sent is sent at the next look. */
@Component
class SealMail {

    private static final Logger log = LoggerFactory.getLogger(SealMail.class);

    private final MailedSeals seals;
    private final SealKeys keys;
    private final SealDirectory directory;
    private final SealSettings settings;
    private final ObjectProvider<JavaMailSender> mail;

    SealMail(
            MailedSeals seals,
            SealKeys keys,
            SealDirectory directory,
            SealSettings settings,
            ObjectProvider<JavaMailSender> mail) {
        this.seals = seals;
        this.keys = keys;
        this.directory = directory;
        this.settings = settings;
        this.mail = mail;
    }

    /** How many seals wait for a mail; none where nobody is to get one. */
    int waiting() {
        return settings.mailTo().isEmpty()
                ? 0
                : keys.present()
                        .map(key -> seals.waiting(key.publicKey()).size())
                        .orElse(0);
    }

    /** A node that lacks the key mails nothing: it does not know what is a seal. */
    void sendWaiting() {
        Optional<SealKey> key = settings.mailTo().isEmpty() ? Optional.empty() : keys.present();
        if (key.isEmpty()) {
            return;
        }
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            log.warn("Seals are to be mailed, and no mail server is set (SPRING_MAIL_HOST)");
            return;
        }
        for (DaySeal seal : seals.waiting(key.get().publicKey())) {
            try {
                sender.send(letter(sender.createMimeMessage(), seal));
            } catch (MailException | MessagingException unsent) {
                log.warn("Seal {} could not be mailed and will be sent again: {}", seal.number(), unsent.toString());
                return;
            }
            seals.mailed(seal, key.get());
        }
    }

    private MimeMessage letter(MimeMessage message, DaySeal seal) throws MessagingException {
        MimeMessageHelper letter = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        letter.setFrom(settings.mailFrom());
        letter.setTo(settings.mailTo().toArray(String[]::new));
        String alarm = Boolean.FALSE.equals(seal.pastIntact()) ? " 【历史已被改动 · THE PAST WAS CHANGED】" : "";
        letter.setSubject("吹哨封存 · Whistle seal %d%s".formatted(seal.number(), alarm));
        letter.setText(words(seal) + alarm);
        letter.addAttachment(
                SealDirectory.nameOf(seal),
                new ByteArrayResource(directory.written(seal).getBytes(StandardCharsets.UTF_8)),
                "application/json");
        return message;
    }

    private static String words(DaySeal seal) {
        return """
                请保存此邮件。附件是案卷的每日封存，日后可据此查验案卷是否被改动。
                Keep this mail. The file attached is the day's seal over all case files; it shows later whether any was changed.

                number %d
                time   %s
                links  %d
                root   %s
                key    %s
                """
                .formatted(seal.number(), seal.sealedAt(), seal.links(), seal.root(), seal.key());
    }
}
