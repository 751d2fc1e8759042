package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.evidence.Attachments;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Visitor;

/** Whoever writes to us chooses every byte of it. */
class HostileMailTest extends WithInbox {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Attachments attachments;

    private final String sender = "h" + UUID.randomUUID() + "@example.org";

    @Test
    void nothing_of_a_mail_runs_on_the_page_and_nothing_is_fetched_for_it() {
        // given
        String id = arrived(Mails.bytes("From: \"" + SCRIPT + "\" <" + sender + ">\r\n"
                + "To: whistle@localhost\r\nSubject: =?utf-8?Q?"
                + "=3Cimg_src=3Dx_onerror=3Dalert(1)=3E=0D=0ABcc:_a@example.org" + "?=\r\n"
                + "Content-Type: text/html; charset=utf-8\r\n\r\n"
                + "<p>&lt;script&gt;alert(2)&lt;/script&gt; [[${7*7}]]</p><img src=\"https://tracker.example.org/x.gif\">"
                + "<script>alert(3)</script><a href=\"javascript:alert(4)\">press</a>"));
        Visitor calltaker = http.signIn("calltaker");

        // when
        String page = look(calltaker, id).body();

        // then
        assertThat(page)
                .contains(
                        "&lt;script&gt;alert(2)&lt;/script&gt;",
                        "[[${7*7}]]",
                        "&lt;script&gt;alert(1)",
                        "&lt;img src=x onerror=alert(1)&gt; Bcc: a@example.org")
                .doesNotContain("<script>", "<img src=x", "tracker.example.org", "javascript:", "alert(3)");
    }

    @Test
    void files_that_are_no_pictures_are_named_and_not_kept() {
        // given
        Receipt receipt = inbox.file();
        StringBuilder mail = new StringBuilder(Mails.head(inbox.resident(), inbox.addressOf(receipt)));
        mail.append(
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nfiles\r\n");
        Map.of(
                        "a.zip", "application/zip",
                        "b.exe", "image/png",
                        "c.svg", "image/svg+xml",
                        "d.html", "image/jpeg",
                        "e.pdf", "application/pdf")
                .forEach((name, type) -> mail.append("--b\r\nContent-Type: " + type + "; name=\"" + name
                        + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + content(name) + "\r\n"));
        mail.append("--b--\r\n");
        inbox.arrives(Mails.bytes(mail.toString()));

        // when
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).containsExactly("files");
        assertThat(attachments.of(receipt.trackingNumber().value())).isEmpty();
        UUID id = database.sql("select id from whistle.incoming_mail where tracking_number = ?")
                .param(receipt.trackingNumber().value())
                .query(UUID.class)
                .single();
        assertThat(application
                        .getBean(IncomingMailRows.class)
                        .find(id)
                        .orElseThrow()
                        .leftOut())
                .containsExactlyInAnyOrder("a.zip", "b.exe", "c.svg", "d.html", "e.pdf");
    }

    @Test
    void a_mail_of_more_than_25_megabytes_leaves_its_headers() {
        // when
        String id = arrived(Mails.bytes(
                Mails.head(sender, "whistle@localhost") + "\r\n" + "0123456789abcdef\r\n".repeat(1_500_000)));

        // then
        assertThat(reason(id)).isEqualTo("TOO_LARGE");
        assertThat(http.get("/api/triage").as("calltaker").answer().text()).contains(id, "h***@example.org");
    }

    @Test
    void what_nobody_can_take_apart_holds_up_nothing_and_is_shown_as_it_came() {
        // given
        Receipt receipt = inbox.file();
        MailIntake intake = application.getBean(MailIntake.class);
        String bomb = Mails.head(sender, "whistle@localhost") + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\n".repeat(10_000);
        intake.take(Mails.bytes(bomb));
        intake.take(
                Mails.bytes(
                        Mails.head(inbox.resident(), inbox.addressOf(receipt))
                                + "Content-Type: text/plain; charset=\"x-no=such;charset\"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!not base64!!!"));
        inbox.arrives(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "behind"));

        // when
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).contains("behind");
        String id = database.sql(
                        "select id from whistle.incoming_mail where reason = 'UNREADABLE' order by place desc limit 1")
                .query(String.class)
                .single();
        assertThat(look(http.signIn("calltaker"), id).body()).contains("multipart/mixed; boundary=b");
    }

    @Test
    void a_borrowed_message_id_keeps_no_other_mail_out() {
        // given
        Receipt receipt = inbox.file();
        String first =
                new String(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "first"), StandardCharsets.UTF_8);
        inbox.arrives(Mails.bytes(first));
        inbox.arrives(Mails.bytes(first.replace("first", "second")));
        inbox.arrives(Mails.bytes(first));

        // when
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).containsExactly("first", "second");
    }

    @Test
    void many_mails_at_once_are_taken_by_and_by_and_none_is_lost() {
        // given
        Receipt receipt = inbox.file();
        for (int each = 0; each < 120; each++) {
            inbox.arrives(Mails.plain("other" + each + "@example.org", inbox.addressOf(receipt), "many " + each));
        }

        // when
        inbox.goRound();
        int left = inbox.folder("INBOX");
        inbox.goRound();
        inbox.goRound();

        // then
        assertThat(left).isEqualTo(70);
        assertThat(inbox.folder("INBOX")).isZero();
        assertThat(inbox.ofRequest(receipt)).hasSize(120).containsOnly("TRIAGE OTHER_SENDER");
    }

    @Test
    void of_strangers_few_pictures_are_looked_at_and_of_programs_none() throws Exception {
        // given
        StringBuilder files = new StringBuilder("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int each = 0; each < 7; each++) {
            files.append("--b\r\nContent-Type: image/png; name=" + each
                    + ".png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Mails.picture() + "\r\n");
        }

        // when
        String person = arrived(Mails.bytes(Mails.head(sender, "whistle@localhost") + files + "--b--\r\n"));
        String program = arrived(Mails.bytes(
                "Auto-Submitted: auto-generated\r\n" + Mails.head(sender, "whistle@localhost") + files + "--b--\r\n"));

        // then
        IncomingPictureRows pictures = application.getBean(IncomingPictureRows.class);
        assertThat(pictures.of(UUID.fromString(person))).hasSize(5);
        assertThat(pictures.of(UUID.fromString(program))).isEmpty();
    }

    private static String content(String name) {
        String file = name.startsWith("d") ? "\u00ff\u00d8\u00ff<html>" + SCRIPT : "MZ PK " + name;
        return Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    private HttpResponse<String> look(Visitor visitor, String id) {
        return visitor.post(
                "/triage/" + id + "/look",
                Map.of("reason", "SORT", "_csrf", visitor.formToken("/triage")),
                "Accept-Language",
                "en");
    }

    private String arrived(byte[] mail) {
        inbox.arrives(mail);
        inbox.goRound();
        return database.sql("select id from whistle.incoming_mail order by place desc limit 1")
                .query(String.class)
                .single();
    }

    private String reason(String id) {
        return database.sql("select reason from whistle.incoming_mail where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }
}
