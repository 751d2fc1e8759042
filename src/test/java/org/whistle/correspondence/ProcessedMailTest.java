package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The copies on the mail server, which nothing seals. */
class ProcessedMailTest {

    private static final String PROCESSED = "Whistle-Processed";
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    private GreenMailUser mailbox;

    @BeforeEach
    void start() {
        server.start();
        mailbox = server.setUser("whistle@example.org", "whistle", "password");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_copy_is_deleted_when_its_time_is_over() throws Exception {
        // given
        try (Store store = ImapLine.open(settings(Duration.ofDays(30)))) {
            ProcessedMail processed = ProcessedMail.in(store, settings(Duration.ofDays(30)));
            copyOf(NOW.minus(Duration.ofDays(32)));
            copyOf(NOW.minus(Duration.ofDays(28)));

            // when
            processed.forgetBefore(NOW.minus(Duration.ofDays(30)));
        }

        // then
        assertThat(folder().getMessages())
                .extracting(message -> message.getReceivedDate().toInstant())
                .containsExactly(NOW.minus(Duration.ofDays(28)));
    }

    @Test
    void whoever_wants_no_copies_has_none() throws Exception {
        // given
        mailbox.deliver(message());

        // when
        int left = new Inbox(settings(Duration.ZERO), org.mockito.Mockito.mock(MailIntake.class), NOW).empty();

        // then
        assertThat(left).isZero();
        assertThat(folder()).isNull();
        assertThat(server.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount())
                .isZero();
    }

    private InboxSettings settings(Duration kept) {
        return new InboxSettings(
                "127.0.0.1",
                server.getImap().getPort(),
                InboxSettings.Security.NONE,
                "whistle",
                "password",
                "INBOX",
                PROCESSED,
                kept);
    }

    private MailFolder folder() {
        return server.getManagers().getImapHostManager().getFolder(mailbox, PROCESSED);
    }

    private void copyOf(Instant received) throws Exception {
        folder().appendMessage(message(), new Flags(), Date.from(received));
    }

    private static MimeMessage message() throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(Mails.plain("li@example.org", "whistle@example.org", "words")));
    }
}
