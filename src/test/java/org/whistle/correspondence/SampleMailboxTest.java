package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.whistle.postoffice.PostOffice;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** The sample's own post office: what a resident sends by SMTP is fetched by IMAP and stands with the case. */
@WholeApplication
class SampleMailboxTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PostOffice office;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private MailRound round;

    @Autowired
    private Http http;

    private TestInbox elsewhere;

    @BeforeEach
    void open() {
        elsewhere = new TestInbox(application);
    }

    @AfterEach
    void close() {
        elsewhere.close();
    }

    @Test
    void an_answer_sent_by_smtp_stands_with_the_case_though_the_server_was_away_between() throws MessagingException {
        // given
        Receipt receipt = elsewhere.file();
        InboxSettings settings = mailboxes.find().orElseThrow();
        send(elsewhere.resident(), elsewhere.addressOf(receipt), "用 SMTP 寄来。");

        // when
        round.go(new InboxSettings(
                settings.host(),
                1,
                settings.security(),
                settings.user(),
                settings.password(),
                settings.folder(),
                settings.processed(),
                settings.kept()));
        assertThat(elsewhere.words(receipt)).isEmpty();
        round.go(settings);
        round.go(settings);

        // then
        assertThat(elsewhere.words(receipt)).containsExactly("用 SMTP 寄来。");
    }

    @Test
    void a_mail_is_answered_on_its_page() throws MessagingException {
        // given
        Receipt receipt = elsewhere.file();
        MimeMessage letter = letter("whistle@localhost", elsewhere.resident(), "有结果了。");
        letter.setReplyTo(InternetAddress.parse(elsewhere.addressOf(receipt)));
        letter.setSubject(receipt.trackingNumber().value());
        Transport.send(letter);

        // when
        Http.Answer answer = http.post(
                        "/dev/mail/" + numberOf(letter.getSubject()) + "/reply",
                        "words=" + URLEncoder.encode("在页面上回复。", StandardCharsets.UTF_8))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .answer();
        round.go(mailboxes.find().orElseThrow());
        round.go(mailboxes.find().orElseThrow());

        // then
        assertThat(answer.text()).contains("已寄出");
        assertThat(elsewhere.words(receipt)).containsExactly("在页面上回复。");
    }

    private int numberOf(String subject) throws MessagingException {
        List<MimeMessage> all = office.mails();
        int place = 0;
        while (!all.get(place).getSubject().equals(subject)) {
            place++;
        }
        return place + 1;
    }

    @Test
    void mail_of_others_is_not_shown_among_what_went_out() throws MessagingException {
        // given
        long before = office.mails().size();

        // when
        send("somebody@example.org", "whistle+unknown@localhost", "in");
        send("whistle@localhost", "r@example.org", "out");

        // then
        assertThat(office.mails()).hasSize((int) before + 1);
        round.go(mailboxes.find().orElseThrow());
    }

    private void send(String from, String to, String words) throws MessagingException {
        Transport.send(letter(from, to, words));
    }

    private MimeMessage letter(String from, String to, String words) throws MessagingException {
        Properties server = new Properties();
        server.put("mail.smtp.host", office.host());
        server.put("mail.smtp.port", String.valueOf(office.smtpPort()));
        MimeMessage mail = new MimeMessage(Session.getInstance(server));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject("Re: 【吹哨】", "utf-8");
        mail.setText(words, "utf-8");
        return mail;
    }
}
