package org.whistle.postoffice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The sample's mail server. It takes mail for everybody, gives none of it away, and forgets all when it stops. */
public final class PostOffice implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final DateTimeFormatter SENT = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final GreenMail server;
    private final OwnMailbox mailbox;

    private PostOffice(GreenMail server, OwnMailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
    }

    static PostOffice open(PostOfficeSettings settings) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(settings.smtpPort(), HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(settings.imapPort(), HOST, ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        return new PostOffice(server, OwnMailbox.open(server.getUserManager()));
    }

    public String host() {
        return HOST;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** @return the mailbox that this application's mail comes to */
    public OwnMailbox mailbox() {
        return mailbox;
    }

    /** @return all mail that went out to others, the oldest first */
    public List<MimeMessage> mails() {
        return Stream.of(server.getReceivedMessages())
                .filter(mailbox::isOfOthers)
                // the server hands them out mailbox by mailbox
                .sorted(Comparator.comparing(PostOffice::sentAt))
                .toList();
    }

    private static Instant sentAt(MimeMessage mail) {
        try {
            String written = mail.getHeader("Date", null);
            return written == null ? Instant.EPOCH : SENT.parse(written.replaceFirst(" \\(.*", ""), Instant::from);
        } catch (MessagingException | DateTimeParseException unreadable) {
            return Instant.EPOCH;
        }
    }

    /**
     * Answers a mail as whoever got it would, by our own mail server.
     *
     * @throws MessagingException when it cannot be written or is not taken
     */
    public void reply(MimeMessage mail, String words) throws MessagingException {
        Properties line = new Properties();
        line.put("mail.smtp.host", HOST);
        line.put("mail.smtp.port", String.valueOf(smtpPort()));
        MimeMessage reply = new MimeMessage(Session.getInstance(line));
        reply.setFrom(mail.getAllRecipients()[0]);
        reply.setRecipients(Message.RecipientType.TO, mail.getReplyTo());
        reply.setSubject("Re: " + mail.getSubject(), StandardCharsets.UTF_8.name());
        reply.setHeader("In-Reply-To", mail.getMessageID());
        reply.setText(words, StandardCharsets.UTF_8.name());
        Transport.send(reply);
    }

    @Override
    public void close() {
        server.stop();
    }
}
