package org.whistle.correspondence;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.notification.mail.ReplyToken;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;

/** A mailbox on a mail server of its own, and a resident who writes to it. */
final class TestInbox {

    private final ApplicationContext application;
    private final JdbcClient database;
    private final String resident = "r" + UUID.randomUUID() + "@example.org";
    private final GreenMail server;
    private final GreenMailUser mailbox;
    private final InboxSettings settings;

    TestInbox(ApplicationContext application) {
        this.application = application;
        this.database = application.getBean(JdbcClient.class);
        server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        server.start();
        mailbox = server.setUser("whistle@example.org", "whistle", "password");
        settings = new InboxSettings(
                "127.0.0.1",
                server.getImap().getPort(),
                InboxSettings.Security.NONE,
                "whistle",
                "password",
                "INBOX",
                "Whistle-Processed",
                Duration.ofDays(3650));
    }

    void close() {
        server.stop();
    }

    String resident() {
        return resident;
    }

    InboxSettings settings() {
        return settings;
    }

    boolean isKept(UUID id) {
        return database.sql("select sealed is not null from whistle.incoming_mail where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    Receipt file() {
        return application
                .getBean(Requests.class)
                .file(new NewRequest(
                        "楼道漏水。", "01-02", null, null, null, new Contact(null, null, resident), null, null, null));
    }

    String addressOf(Receipt receipt) {
        return addressOf(receipt.trackingNumber().value());
    }

    String addressOf(String number) {
        return "whistle+" + application.getBean(ReplyToken.class).of(number) + "@localhost";
    }

    void arrives(byte[] raw) {
        try {
            mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    void goRound() {
        application.getBean(MailRound.class).go(settings);
    }

    List<String> words(Receipt receipt) {
        return application
                .getBean(CaseFile.class)
                .entriesOf(receipt.trackingNumber().value())
                .stream()
                .filter(entry -> entry.kind() == CaseEventKind.SUPPLEMENTED)
                .map(CaseEntry::detail)
                .map(detail -> (String) ((Map<?, ?>) detail).get("words"))
                .toList();
    }

    List<String> ofRequest(Receipt receipt) {
        return database.sql(
                        "select state || ' ' || reason from whistle.incoming_mail where tracking_number = ? order by place")
                .param(receipt.trackingNumber().value())
                .query(String.class)
                .list();
    }

    int folder(String name) {
        MailFolder folder = server.getManagers().getImapHostManager().getFolder(mailbox, name);
        return folder == null ? 0 : folder.getMessageCount();
    }
}
