package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Outlook
                "发件人: 某社区 <a@example.org>\n发送时间: 2026年11月22日 10:20\n收件人: 李\n主题: 诉求\n\n旧文",
                "From: Whistle <a@example.org>\nSent: Sunday, November 22, 2026 10:20\nTo: Li\nSubject: x\n\nold",
                "-----Original Message-----\nFrom: a\nold",
                "________________________________\nFrom: Whistle <a@example.org>\nDate: Sunday\nold",
                // QQ
                "------------------ 原始邮件 ------------------\n发件人: \"某社区\";\n旧文",
                "------------------&nbsp;Original&nbsp;------------------\nFrom: \"a\"\nDate: Sunday\nold",
                // 163
                "---- 回复的原邮件 ----\n| 发件人 | a |\n旧文",
                "At 2026-11-22 10:20:00, \"Whistle\" <a@example.org> wrote:\nold",
                "在 2026-11-22 10:20:00，\"某社区\" <a@example.org> 写道：\n旧文",
                // Apple Mail and Gmail
                "> 2026年11月22日 10:20，某社区 <a@example.org> 写道：\n> \n> 旧文",
                "On Sun, Nov 22, 2026 at 10:20 AM Whistle <a@example.org> wrote:\n\n> old\n> older",
                "On Sun, Nov 22, 2026 at 10:20 AM Whistle Whistle Whistle\n<a@example.org> wrote:\n\n> old",
                "某社区 <a@example.org> 于2026年11月22日周日 10:20写道：\n\n> 旧文",
                "-- \n李某\n13800000000",
                "发自我的iPhone",
                "Sent from my iPhone"
            })
    void what_stands_behind_the_mark_of_a_mail_program_is_not_the_senders_word(String earlier) {
        // given
        String text = "水管今天又漏了。\n在三楼。\n\n" + earlier;

        // when
        String own = OwnWords.of(text);

        // then
        assertThat(own.replaceAll("[\\s_]+$", "")).isEqualTo("水管今天又漏了。\n在三楼。");
    }

    @Test
    void an_answer_below_what_is_quoted_is_found() {
        // when
        String own = OwnWords.of(
                "On Sun, Nov 22, 2026 at 10:20 AM A <a@example.org> wrote:\n> where?\n\nOn the third floor.");

        // then
        assertThat(own).isEqualTo("On the third floor.");
    }

    @Test
    void a_mail_that_only_quotes_is_shown_whole() {
        // when
        String own = OwnWords.of("> 请问在几楼？");

        // then
        assertThat(own).isEqualTo("> 请问在几楼？");
    }

    @Test
    void words_that_look_like_a_mark_stay() {
        // given
        String text = "From: the bus stop to the gate the lamps are dark.\n我昨天写道歉信了。\n-- see above --";

        // when
        String own = OwnWords.of(text);

        // then
        assertThat(own).isEqualTo(text);
    }
}
