package org.whistle.seal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.whistle.seal.DaySealRows.Kept;

/** Sends every seal to people outside, once; what could not be sent is sent at the next look. */
@Component
class SealMail {

    private static final Logger log = LoggerFactory.getLogger(SealMail.class);

    private final DaySealRows rows;
    private final SealDirectory directory;
    private final SealSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final InstantSource now;

    SealMail(
            DaySealRows rows,
            SealDirectory directory,
            SealSettings settings,
            ObjectProvider<JavaMailSender> mail,
            InstantSource now) {
        this.rows = rows;
        this.directory = directory;
        this.settings = settings;
        this.mail = mail;
        this.now = now;
    }

    /** How many seals wait for a mail; none where nobody is to get one. */
    int waiting() {
        return settings.mailTo().isEmpty() ? 0 : rows.unmailed().size();
    }

    void sendWaiting() {
        if (settings.mailTo().isEmpty()) {
            return;
        }
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            log.warn("Seals are to be mailed, and no mail server is set (SPRING_MAIL_HOST)");
            return;
        }
        for (Kept seal : rows.unmailed()) {
            try {
                sender.send(letter(sender.createMimeMessage(), seal));
            } catch (MailException | MessagingException unsent) {
                log.warn("Seal {} could not be mailed and will be sent again: {}", seal.number(), unsent.toString());
                return;
            }
            rows.mailed(seal.number(), now.instant());
        }
    }

    private MimeMessage letter(MimeMessage message, Kept kept) throws MessagingException {
        DaySeal seal = directory.parse(kept.document());
        MimeMessageHelper letter = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        letter.setFrom(settings.mailFrom());
        letter.setTo(settings.mailTo().toArray(String[]::new));
        String alarm = kept.pastIntact() ? "" : " 【历史已被改动 · THE PAST WAS CHANGED】";
        letter.setSubject("吹哨封存 · Whistle seal %d%s".formatted(kept.number(), alarm));
        letter.setText(words(kept, seal) + alarm);
        if (seal != null) {
            letter.addAttachment(
                    SealDirectory.nameOf(seal),
                    new ByteArrayResource(kept.document().getBytes(StandardCharsets.UTF_8)),
                    "application/json");
        }
        return message;
    }

    private static String words(Kept kept, DaySeal seal) {
        return """
                请保存此邮件。附件是案卷的每日封存，日后可据此查验案卷是否被改动。
                Keep this mail. The file attached is the day's seal over all case files; it shows later whether any was changed.

                number %d
                time   %s
                links  %d
                root   %s
                key    %s
                """
                .formatted(
                        kept.number(),
                        kept.sealedAt(),
                        kept.links(),
                        seal == null ? "-" : seal.root(),
                        seal == null ? "-" : seal.key());
    }
}
