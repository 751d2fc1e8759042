package org.whistle.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.whistle.notification.Carrier;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.CarrierFailure.Remedy;
import org.whistle.notification.Message;
import org.whistle.notification.MessageChannel;
import org.whistle.request.Correspondence;

/** Sends messages by mail. The address is opened in this moment and kept nowhere. */
@Component
class MailCarrier implements Carrier {

    private final MailLine line;
    private final Correspondence correspondence;
    private final Letters letters;
    private final Matters matters;
    private final Links links;
    private final ReplyToken replies;
    private final MailSettings settings;
    private final MailSetUp setUp;
    private final MailCircuit circuit;
    private final ReplyShape reply;
    private final Arrivals arrivals;

    MailCarrier(
            MailLine line,
            Correspondence correspondence,
            Letters letters,
            Matters matters,
            Links links,
            ReplyToken replies,
            MailSettings settings,
            MailSetUp setUp,
            MailCircuit circuit,
            ReplyShape reply,
            Arrivals arrivals) {
        this.line = line;
        this.correspondence = correspondence;
        this.letters = letters;
        this.matters = matters;
        this.links = links;
        this.replies = replies;
        this.settings = settings;
        this.setUp = setUp;
        this.circuit = circuit;
        this.reply = reply;
        this.arrivals = arrivals;
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.MAIL;
    }

    @Override
    public boolean isOn() {
        return setUp.lacking().isEmpty();
    }

    @Override
    public Carried carry(Message message) {
        circuit.requireClosed();
        String number = message.trackingNumber();
        if (number == null) {
            return arrivals.carry(message);
        }
        Optional<String> address = correspondence.address(number);
        if (address.isEmpty()) {
            return Carried.DROPPED;
        }
        Locale language = correspondence.find(number).orElseThrow().language();
        Optional<Matter> matter = matters.find(message, language);
        if (matter.isEmpty()) {
            return Carried.DROPPED;
        }
        String stop = links.stop(number, matter.get().token());
        send(message, letters.write(matter.get()), Recipient.of(address.get()), stop);
        return Carried.SENT;
    }

    private void send(Message message, Letter letter, InternetAddress to, String stop) {
        try {
            line.hand(mail(line.blank(), message, letter, to, stop));
        } catch (MessagingException unwritable) {
            throw new CarrierFailure(Remedy.GIVE_UP, "unwritable", null);
        }
    }

    private MimeMessage mail(SMTPMessage mail, Message message, Letter letter, InternetAddress to, String stop)
            throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        InternetAddress from = InternetAddress.parse(settings.from(), true)[0];
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(OneLine.of(letter.subject()));
        helper.setText(letter.text(), letter.html());
        if (reply.takesAnswers()) {
            String back = reply.text().replace("{token}", replies.of(message.trackingNumber()));
            helper.setReplyTo(back);
            if (reply.namesRequests()) {
                // what cannot be delivered comes back to the request
                mail.setEnvelopeFrom(back);
            }
        }
        // one press of the mail program, without a page (RFC 8058)
        mail.setHeader("List-Unsubscribe", "<" + stop + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        mail.setHeader("Message-ID", MailNames.of(message, from));
        mail.setHeader("Auto-Submitted", "auto-generated");
        // an answer of a program that is out of office helps nobody
        mail.setHeader("X-Auto-Response-Suppress", "All");
        return mail;
    }
}
