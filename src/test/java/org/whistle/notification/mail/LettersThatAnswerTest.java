package org.whistle.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.notification.MessageKind;

/** What letters say of answers and deadlines, and how often. */
class LettersThatAnswerTest {

    private final Letters letters = LettersTest.letters("whistle+{token}@example.org");

    @Test
    void whoever_is_asked_reads_that_a_reply_to_the_mail_is_the_answer_and_ends_the_pause() {
        // when
        Letter chinese = letters.write(LettersTest.matter(MessageKind.QUESTION, "", Locale.CHINESE, LettersTest.ASKED));
        Letter english = letters.write(LettersTest.matter(MessageKind.QUESTION, "", Locale.ENGLISH, LettersTest.ASKED));
        Letter deaf = LettersTest.letters("")
                .write(LettersTest.matter(MessageKind.QUESTION, "", Locale.ENGLISH, LettersTest.ASKED));

        // then
        assertThat(chinese.text()).contains("您的回信就是答复", "收到答复即恢复").doesNotContain("如需补充说明");
        assertThat(english.text())
                .contains("your reply is the answer. You can also answer on the page. Please answer by")
                .doesNotContain("To add something");
        assertThat(deaf.text()).contains("Please answer on the page.").doesNotContain("reply");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEADLINE", "REDO"})
    void a_new_deadline_is_told_once(MessageKind kind) {
        // when
        Letter told = letters.write(LettersTest.matter(kind, "办理已恢复，新的期限为 2026年11月23日 16:00。", Locale.CHINESE, null));
        Letter moved = letters.write(LettersTest.matter(kind, "办理已恢复，新的期限为 2026年11月22日 9:00。", Locale.CHINESE, null));

        // then
        assertThat(told.text().split("期限", -1))
                .as(told.text())
                .hasSize(told.text().contains("办理期限有变化") ? 3 : 2);
        assertThat(moved.text()).as("another one holds meanwhile").contains("新的期限", "11月23日");
    }

    @Test
    void an_appeal_that_has_arrived_is_told_with_the_day_of_the_answer_and_how_many_days_that_is() {
        // when
        Letter chinese = letters.write(LettersTest.matter(MessageKind.APPEALED, "", Locale.CHINESE, null));
        Letter english = letters.write(LettersTest.matter(MessageKind.APPEALED, "", Locale.ENGLISH, null));

        // then
        assertThat(chinese.text()).contains("已收到您的申诉", "7 天内", "11月29日");
        assertThat(english.text()).contains("within 7 days");
    }
}
