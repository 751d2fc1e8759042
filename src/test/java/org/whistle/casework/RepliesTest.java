package org.whistle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

/** A reply says whom somebody spoke to, what was done and by when. */
class RepliesTest {

    private static final String WHOM = "王女士，21 日上午电话";
    private static final String WHAT = "已清运并冲洗";
    /** 00:30 of the 23rd in China. */
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-22T16:30:00Z"));

    private final Replies replies = new Replies(NOW, ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无",
                "略",
                "同上",
                "已处理",
                "已办",
                "已处理。",
                "（无）",
                " 无 ",
                "N/A",
                "n/a",
                "NA",
                "None",
                "-",
                "——",
                "。。。",
                "123",
                "２１",
                "13800000000",
                "1.",
                "……",
                "没有",
                "暂无！"
            })
    void words_that_say_nothing_are_no_element_of_a_reply(String empty) {
        assertRefused(new Reply(empty, WHAT, null), "spokenTo", "reply-lacks-whom");
        assertRefused(new Reply(WHOM, empty, null), "measures", "reply-lacks-measures");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已按要求办理",
                "无人在家，已张贴通知",
                "已处理完毕并复查",
                "同上周一致，已再次清运",
                "A",
                "王",
                "x1",
                "done",
                "当天清运",
                "已办理移交",
                "test"
            })
    void ordinary_words_pass(String words) {
        assertThatCode(() -> replies.requireComplete(new Reply(words, words, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_day_before_today_is_no_day_of_completion() {
        assertRefused(new Reply(WHOM, WHAT, LocalDate.of(2026, 11, 22)), "scheduledFor", "in-the-past");
        assertThatCode(() -> replies.requireComplete(new Reply(WHOM, WHAT, LocalDate.of(2026, 11, 23))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_day_beyond_a_year_belongs_on_the_long_term_ledger() {
        assertRefused(new Reply(WHOM, WHAT, LocalDate.of(2027, 11, 24)), "scheduledFor", "reply-too-far-ahead");
        assertThatCode(() -> replies.requireComplete(new Reply(WHOM, WHAT, LocalDate.of(2027, 11, 23))))
                .doesNotThrowAnyException();
    }

    private void assertRefused(Reply reply, String field, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> replies.requireComplete(reply))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).contains(field);
                    assertThat(refusal.code()).isEqualTo(code);
                });
    }
}
