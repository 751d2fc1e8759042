package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;

/** Which of the texts of a mail are words of whoever wrote it. */
class MailTextsTest {

    private static final String HEAD = Mails.head("li@example.org", "whistle@example.org");

    @Test
    void a_footer_takes_the_place_of_no_words() throws MessagingException {
        // given
        byte[] raw = Mails.bytes(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + part("text/html", "<p>三楼漏水</p>")
                + part("text/plain", "Scanned by a gateway.")
                + part("text/calendar", "BEGIN:VCALENDAR")
                + "--b--\r\n");

        // when
        ReadMail mail = MailReader.read(raw);

        // then
        assertThat(mail.words()).contains("三楼漏水", "Scanned").doesNotContain("VCALENDAR");
        assertThat(mail.whole()).contains("三楼漏水");
        assertThat(mail.leftOut()).containsExactly("text/calendar; charset=utf-8");
    }

    @Test
    void of_the_same_words_twice_those_without_markup_are_taken() throws MessagingException {
        // given
        byte[] raw = Mails.bytes(HEAD + "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
                + part("text/plain", "三楼漏水")
                + part("text/html", "<p>三楼<b>漏水</b></p>")
                + "--b--\r\n");

        // then
        assertThat(MailReader.read(raw).whole()).isEqualTo("三楼漏水");
    }

    @Test
    void an_empty_one_of_them_is_not_taken() throws MessagingException {
        // given
        byte[] raw = Mails.bytes(HEAD + "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
                + part("text/plain", " ")
                + part("text/html", "<p>三楼漏水</p>")
                + "--b--\r\n");

        // then
        assertThat(MailReader.read(raw).words()).isEqualTo("三楼漏水");
    }

    @Test
    void all_texts_together_are_no_longer_than_somebody_can_read() throws MessagingException {
        // given
        StringBuilder raw = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int each = 0; each < 15; each++) {
            raw.append(part(each % 2 == 0 ? "text/plain" : "text/html", "words ".repeat(20_000)));
        }

        // when
        ReadMail mail = MailReader.read(Mails.bytes(raw.append("--b--\r\n").toString()));

        // then
        assertThat(mail.whole().length()).isBetween(MailParts.MOST_WORDS - 100, MailParts.MOST_WORDS + 100);
        assertThat(mail.words()).hasSizeLessThanOrEqualTo(MailParts.MOST_WORDS + 100);
        assertThat(mail.leftOut()).contains("…");
    }

    private static String part(String type, String words) {
        return "--b\r\nContent-Type: " + type + "; charset=utf-8\r\n\r\n" + words + "\r\n";
    }
}
