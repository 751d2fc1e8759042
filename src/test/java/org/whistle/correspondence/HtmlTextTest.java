package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers make of HTML. Of the large ones each would take minutes, where a step is done for each pair of lines. */
class HtmlTextTest {

    private static final String HEAD = Mails.head("li@example.org", "whistle@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br>",
                " <wbr> ",
                "<p hidden>",
                "<a>",
                "<script></script>",
                "<div style=\"display:",
                "<table>",
                "<div id=divRplyFwdMsg></div><p>x</p>",
                "<div id=divRplyFwdMsg>",
                "</p>",
                "&"
            })
    void is_read_however_much_there_is_of_it(String piece) throws MessagingException {
        // given
        byte[] raw = Mails.bytes(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\nbefore"
                + piece.repeat((4 << 20) / piece.length()));

        // when
        ReadMail mail = MailReader.read(raw);

        // then
        assertThat(mail.words()).startsWith("before").hasSizeLessThanOrEqualTo(MailParts.MOST_WORDS);
    }

    @Test
    void no_more_elements_are_looked_at_than_a_person_writes() {
        // when
        String words = HtmlText.whole("<b>x</b>".repeat(HtmlText.MOST_ELEMENTS + 100));

        // then
        assertThat(words.chars().filter(letter -> letter == 'x').count()).isEqualTo(HtmlText.MOST_ELEMENTS - 1);
        assertThat(words).endsWith("…");
    }

    @Test
    void what_follows_the_line_of_outlook_is_an_earlier_mail() {
        // given
        String html = "<div>mine <b>too</b></div><hr><div id=divRplyFwdMsg>From: x</div> old <p>older</p>";

        // then
        assertThat(HtmlText.own(html)).isEqualTo("mine too");
        assertThat(HtmlText.whole(html)).isEqualTo("mine too\n\nFrom: x\nold older");
    }

    @Test
    void words_that_others_introduce_are_cut_however_many_there_are() {
        // given
        String line = "0写道:\n>\n";

        // then
        assertThat(OwnWords.of("mine\n\n" + line.repeat(300_000))).isEqualTo("mine");
    }
}
