package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.correspondence.ReadMail.Nature;

class MailReaderTest {

    private static final String HEAD = Mails.head("李某 <li@example.org>", "whistle@example.org");

    @ParameterizedTest
    @CsvSource({
        "utf-8, utf-8",
        "GB2312, gb18030",
        "gbk, gbk",
        "gb18030, gb18030",
        "us-ascii, utf-8",
        "us-ascii, gb18030",
        "no-such-charset, gb18030",
        "!!, utf-8"
    })
    void chinese_is_read_whatever_the_mail_says_of_its_letters(String said, String meant) throws MessagingException {
        // given
        byte[] raw = Mails.bytes(
                Mails.head("li@example.org", "w@example.org")
                        + "Content-Type: text/plain; charset=\"" + said
                        + "\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n楼道镕堆物，三楼。",
                meant);

        // when
        ReadMail mail = MailReader.read(raw);

        // then
        assertThat(mail.words()).isEqualTo("楼道镕堆物，三楼。");
    }

    @Test
    void quoted_printable_and_encoded_headers_are_read() throws MessagingException {
        // given
        byte[] raw = Mails.bytes(
                "From: =?gb2312?B?wO7Ssg==?= <li@example.org>\r\nSubject: =?UTF-8?Q?=E6=BC=8F=E6=B0=B4?=\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "=E4=B8=89=E6=A5=BC=\r\n=E6=BC=8F=E6=B0=B4");

        // when
        ReadMail mail = MailReader.read(raw);

        // then
        assertThat(mail.name()).isEqualTo("李也");
        assertThat(mail.subject()).isEqualTo("漏水");
        assertThat(mail.words()).isEqualTo("三楼漏水");
    }

    @Test
    void html_becomes_text_without_scripts_and_earlier_mails() throws MessagingException {
        // given
        byte[] raw = Mails.bytes(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n"
                + "<style>p{}</style><p>三楼<b>漏水</b></p><script>alert(1)</script><p>今天&lt;b&gt;</p>"
                + "<span style=\"display:none\">unseen</span><div class=gmail_quote>old</div>");

        // when
        ReadMail mail = MailReader.read(raw);

        // then
        assertThat(mail.words()).isEqualTo("三楼漏水\n今天<b>");
        assertThat(mail.whole()).contains("old").doesNotContain("alert", "unseen");
    }

    @Test
    void files_are_parted_into_pictures_and_names() throws MessagingException {
        // given
        byte[] raw = Mails.bytes(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件\r\n"
                + "--b\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getEncoder().encodeToString(new byte[] {1, 2, 3})
                + "\r\n--b\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename=\"a\u202Ez.zip\"\r\n\r\nPK\r\n"
                + "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ninner\r\n--b--\r\n");

        // when
        ReadMail mail = MailReader.read(raw);

        // then
        assertThat(mail.words()).isEqualTo("见附件");
        assertThat(mail.pictures()).singleElement().satisfies(picture -> {
            assertThat(picture.name()).isEqualTo("a.png");
            assertThat(picture.file()).containsExactly(1, 2, 3);
        });
        assertThat(mail.leftOut())
                .hasSize(2)
                .first()
                .asString()
                .endsWith(".zip")
                .doesNotContain("\u202E");
    }

    @ParameterizedTest
    @CsvSource({"inline, 0", "attachment, 1"})
    void a_card_or_an_appointment_is_named_as_not_kept_where_it_was_attached(String disposition, int named)
            throws MessagingException {
        for (String type : new String[] {"text/vcard", "text/calendar"}) {
            byte[] raw = Mails.bytes(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                    + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件\r\n--b\r\nContent-Type: " + type
                    + "\r\nContent-Disposition: " + disposition + "; filename=a.dat\r\n\r\nBEGIN\r\n--b--\r\n");

            assertThat(MailReader.read(raw).leftOut()).as(type).hasSize(named);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "Return-Path: <>",
                "List-Id: <x.example.org>"
            })
    void a_program_is_told_from_a_person(String header) throws MessagingException {
        // when
        ReadMail mail = MailReader.read(Mails.bytes(header + "\r\n" + HEAD + "\r\nI am away."));

        // then
        assertThat(mail.nature()).isEqualTo(Nature.AUTOMATIC);
        assertThat(MailReader.read(Mails.bytes("Auto-Submitted: no\r\n" + HEAD + "\r\nHere."))
                        .nature())
                .isEqualTo(Nature.PERSON);
    }

    @Test
    void a_report_of_failed_delivery_is_a_bounce() throws MessagingException {
        // when
        ReadMail mail = MailReader.read(Mails.bytes(
                HEAD + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b--\r\n"));

        // then
        assertThat(mail.nature()).isEqualTo(Nature.BOUNCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: a@example.org, b@example.org\r\n",
                "From: a@example.org\r\nFrom: b@example.org\r\n",
                "From: \"a@example.org\" <>\r\n",
                "From: a\u0000@example.org b\r\n",
                "From: <a@example.org>@evil.org\r\n",
                "From: <a@example.org> <b@example.org>\r\n",
                "From: a@example.org@evil.org\r\n",
                ""
            })
    void a_mail_with_no_or_several_senders_has_none(String from) throws MessagingException {
        // when
        ReadMail mail = MailReader.read(Mails.bytes(from + "To: w@example.org\r\n\r\nwords"));

        // then
        assertThat(mail.from()).isEmpty();
    }

    @Test
    void a_mail_in_mails_in_mails_is_not_followed_for_ever() throws MessagingException {
        // given
        StringBuilder nested = new StringBuilder(HEAD);
        for (int depth = 0; depth < 300; depth++) {
            nested.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(depth, depth));
        }
        nested.append("Content-Type: text/plain\r\n\r\ninnermost");

        // when
        ReadMail mail = MailReader.read(Mails.bytes(nested.toString()));

        // then
        assertThat(mail.words()).doesNotContain("innermost");
        assertThat(mail.leftOut()).containsExactly("…");
    }

    @Test
    void a_mail_of_countless_parts_or_headers_is_not_taken_apart() {
        // given
        String parts = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\n".repeat(1_000_000);
        String headers = HEAD + "a:\r\n".repeat(1_000_000) + "\r\nwords";
        String ofPart = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + "a:\r\n".repeat(1_000_000);

        // then
        assertThatThrownBy(() -> MailReader.read(Mails.bytes(parts))).isInstanceOf(MessagingException.class);
        assertThatThrownBy(() -> MailReader.read(Mails.bytes(headers))).isInstanceOf(MessagingException.class);
        assertThatThrownBy(() -> MailReader.read(Mails.bytes(ofPart))).isInstanceOf(MessagingException.class);
    }

    @Test
    void twenty_parts_are_looked_at_and_no_more() throws MessagingException {
        // given
        String raw = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: image/png\r\n\r\nx\r\n".repeat(100) + "--b--";

        // when
        ReadMail mail = MailReader.read(Mails.bytes(raw));

        // then
        assertThat(mail.pictures()).hasSizeLessThan(20);
        assertThat(mail.leftOut()).containsExactly("…");
    }
}
