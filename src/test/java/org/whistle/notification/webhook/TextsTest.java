package org.whistle.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.whistle.notification.MessageKind;
import org.whistle.notification.mail.AppealAnswer;
import org.whistle.notification.mail.Asked;
import org.whistle.notification.mail.Matter;
import org.whistle.request.Correspondence;
import org.whistle.request.Receipt;
import org.whistle.testing.Telephone;
import org.whistle.testing.WholeApplication;

@WholeApplication
class TextsTest {

    /** Of a link with the address of an authority in it, as in https://whistle.gongshu.gov.cn. */
    private static final int LINK = 30 + "/requests/330105-20261122-000001?secret=".length() + 22;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Texts texts;

    @Autowired
    private Correspondence correspondence;

    @Test
    void every_text_is_short_says_when_and_holds_nothing_that_anybody_typed() {
        // given
        Receipt receipt = new Telephone(application).file();
        String number = receipt.trackingNumber().value();

        // that a mail has arrived is said by mail
        for (MessageKind kind : EnumSet.complementOf(EnumSet.of(MessageKind.ARRIVED))) {
            for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                // when
                AppealAnswer answer = kind == MessageKind.APPEALED ? new AppealAnswer(Instant.EPOCH, 7) : null;
                TextMessage text = texts.write(matter(kind, number, language, null, answer), "+86");

                // then
                assertThat(text.text()).contains(text.link()).doesNotContain("??", "{0}", "{1}", "堆物", "\n");
                int length = text.text().length() - text.link().length() + LINK;
                assertThat(length).as(text.text()).isLessThanOrEqualTo(language == Locale.CHINESE ? 140 : 306);
                assertThat(text.deadline()).matches("\\d{4}-\\d\\d-\\d\\dT.*\\+08:00");
                assertThat(text.toString()).doesNotContain(number, "secret");
            }
        }
    }

    @Test
    void a_question_is_told_in_its_words_as_far_as_there_is_room() {
        // given
        String number = new Telephone(application).file().trackingNumber().value();
        String question = "垃圾堆在几号门口，\n是什么样的垃圾，每天几点钟最多，有没有照片可以给我们看一下？";

        // when
        String chinese = question(number, Locale.CHINESE, "环卫问：", question);
        String english = question(number, Locale.ENGLISH, "Sanitation asks:", "Which door is it at?");
        String mixed = question(number, Locale.ENGLISH, "Sanitation asks:", question);

        // then
        assertThat(chinese).contains("环卫问：“垃圾堆在几号门口").hasSizeBetween(130, 140);
        assertThat(english).contains("Please answer. Sanitation asks: \"Which door is it at?\" http");
        assertThat(mixed).contains("\"垃圾堆在几号门口").hasSizeLessThanOrEqualTo(201);
        assertThat(chinese + mixed).doesNotContain("\n");
    }

    @Test
    void one_letter_that_is_not_plain_makes_a_text_shorter_also_the_mark_of_what_was_cut() {
        // given
        String number = new Telephone(application).file().trackingNumber().value();
        String question = "Which door is it at? ".repeat(30);

        // when
        String plain = question(number, Locale.ENGLISH, "Sanitation asks:", question);
        String mixed = question(number, Locale.ENGLISH, "Sanitation (环卫) asks:", question);

        // then
        assertThat(plain).contains("...\" http").hasSizeBetween(290, 306).matches("\\p{ASCII}+");
        assertThat(mixed).contains("…\" http").hasSizeLessThanOrEqualTo(201);
    }

    @Test
    void where_a_link_leaves_no_room_a_question_is_told_of_without_its_words() {
        // given
        String number = new Telephone(application).file().trackingNumber().value();

        // when
        String text = question(number, Locale.CHINESE, "一个名字很长的单位".repeat(12) + "问：", "垃圾堆在几号门口？");

        // then
        assertThat(text).contains("办理人员有问题需要您回答").doesNotContain("几号门口");
    }

    private String question(String number, Locale language, String from, String question) {
        Asked asked = new Asked(from, question, null);
        return texts.write(matter(MessageKind.QUESTION, number, language, asked, null), "+86")
                .text();
    }

    private Matter matter(MessageKind kind, String number, Locale language, Asked asked, AppealAnswer answer) {
        return new Matter(kind, correspondence.view(number, language), language, "t".repeat(22), asked, answer);
    }
}
