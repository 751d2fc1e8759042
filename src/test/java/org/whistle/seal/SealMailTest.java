package org.whistle.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.whistle.testing.DatabaseOwner;
import org.whistle.testing.WholeApplication;

/** Seals on their way to people outside, over a real mail server. */
@WholeApplication
class SealMailTest {

    @Autowired
    private DatabaseOwner owner;

    @TempDir
    private Path folder;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private SealedDatabase past;
    private int port;

    @BeforeEach
    void three_days_are_sealed_and_nothing_is_mailed() throws SQLException, IOException {
        past = SealedDatabase.create(owner, folder);
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
        past.close();
    }

    @Test
    void each_seal_is_mailed_once_and_the_file_in_the_mail_is_the_seal() throws Exception {
        SealMail mail = mail("records@example.org", "police@example.org");
        assertThat(mail.waiting()).isEqualTo(3);

        mail.sendWaiting();
        mail.sendWaiting();

        assertThat(mail.waiting()).isZero();
        assertThat(server.getReceivedMessages()).as("three for each of the two").hasSize(6);
        MimeMessage second = received("吹哨封存 · Whistle seal 2");
        assertThat(second.getAllRecipients()).hasSize(2);
        DaySeal sealed = past.directory().parse(attached(second));
        assertThat(past.keys().key().publicKey().signed(sealed)).isTrue();
        assertThat(sealed.number()).isEqualTo(2);
    }

    @Test
    void what_could_not_be_sent_waits_and_is_sent_at_the_next_look() {
        SealMail mail = mail("records@example.org");
        server.stop();

        mail.sendWaiting();
        assertThat(mail.waiting()).isEqualTo(3);

        server.start();
        port = server.getSmtp().getPort();
        mail("records@example.org").sendWaiting();
        assertThat(mail.waiting()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    void the_mail_says_that_the_past_was_changed() throws Exception {
        mail("records@example.org").sendWaiting();
        past.attack("update whistle.case_event set actor = 'somebody-else' where id = 5");
        past.sealAnew();
        past.sealDay();

        mail("records@example.org").sendWaiting();

        assertThat(received("吹哨封存 · Whistle seal 4 【历史已被改动 · THE PAST WAS CHANGED】"))
                .isNotNull();
    }

    @Test
    void what_the_owner_of_the_database_writes_neither_stops_a_mail_nor_makes_one() throws Exception {
        past.attack("insert into whistle.day_seal_mail (number, mailed_at) select number, now() from whistle.day_seal");
        past.attack("insert into whistle.day_seal values (4, now(), 0, true, '{}')");
        SealMail mail = mail("records@example.org");
        assertThat(mail.waiting()).isEqualTo(3);

        mail.sendWaiting();
        mail("records@example.org").sendWaiting();

        assertThat(server.getReceivedMessages()).hasSize(3);
        assertThat(mail("records@example.org").waiting()).isZero();
    }

    @Test
    void the_mail_and_the_figure_say_what_is_signed_and_not_what_the_row_says() throws Exception {
        past.attack("update whistle.case_event set actor = 'somebody-else' where id = 5");
        past.sealAnew();
        past.sealDay();
        past.attack("alter table whistle.day_seal disable trigger day_seal_append_only");
        past.attack("update whistle.day_seal set past_intact = true");

        mail("records@example.org").sendWaiting();

        assertThat(received("吹哨封存 · Whistle seal 4 【历史已被改动 · THE PAST WAS CHANGED】"))
                .isNotNull();
        assertThat(past.seals().newest(past.keys().key().publicKey()))
                .hasValueSatisfying(newest -> assertThat(newest.pastIntact()).isFalse());
    }

    @Test
    void nobody_as_shipped_gets_mail() {
        SealMail mail = mail();

        mail.sendWaiting();

        assertThat(mail.waiting()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private SealMail mail(String... to) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        SealSettings settings =
                new SealSettings(folder.resolve("seals"), null, null, List.of(to), "whistle@example.org");
        return new SealMail(
                new MailedSeals(past.rows(), past.seals(), Instant::now),
                past.keys(),
                past.directory(),
                settings,
                beans.getBeanProvider(JavaMailSender.class));
    }

    private MimeMessage received(String subject) throws MessagingException {
        for (MimeMessage message : server.getReceivedMessages()) {
            if (subject.equals(message.getSubject())) {
                return message;
            }
        }
        throw new AssertionError("No mail about " + subject);
    }

    private static String attached(MimeMessage message) throws Exception {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        return new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
