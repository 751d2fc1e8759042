package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.request.Receipt;
import org.whistle.request.RequestProgress;
import org.whistle.request.Stage;
import org.whistle.testing.WholeApplication;

/** Who was asked something answers by answering the mail. */
@WholeApplication
class AnswersByMailTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Questions questions;

    @Autowired
    private RequestProgress progress;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private TestInbox inbox;
    private Receipt receipt;
    private String number;

    @BeforeEach
    void a_request_that_is_looked_at() {
        inbox = new TestInbox(application);
        receipt = inbox.file();
        number = receipt.trackingNumber().value();
        new TransactionTemplate(transactions).executeWithoutResult(status -> progress.enter(number, Stage.REPORT));
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void the_only_question_is_answered_by_any_answer_of_its_reporter() {
        // given
        long asked = ask("sanitation", "几号门口？");
        inbox.arrives(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "三号门口。\n\n> 几号门口？"));

        // when
        inbox.goRound();

        // then
        assertThat(answer(asked)).isEqualTo("三号门口。");
        assertThat(inbox.words(receipt)).isEmpty();
        assertThat(inbox.ofRequest(receipt)).containsExactly("FILED ANSWER");
    }

    @Test
    void of_two_questions_the_mail_says_which_one_it_answers() {
        // given
        long first = ask("sanitation", "几号门口？");
        long second = ask("police", "几点钟？");
        inbox.arrives(answerTo(messageOf(second), "晚上十点。"));

        // when
        inbox.goRound();

        // then
        assertThat(answer(first)).isNull();
        assertThat(answer(second)).isEqualTo("晚上十点。");
    }

    @Test
    void of_two_questions_none_is_answered_by_a_mail_that_names_none() {
        // given
        long first = ask("sanitation", "几号门口？");
        long second = ask("police", "几点钟？");
        inbox.arrives(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "不清楚回答哪一个。"));

        // when
        inbox.goRound();

        // then
        assertThat(answer(first)).isNull();
        assertThat(answer(second)).isNull();
        assertThat(inbox.words(receipt)).containsExactly("不清楚回答哪一个。");
    }

    @Test
    void an_answer_that_comes_after_another_one_is_kept_as_something_added() {
        // given
        long asked = ask("sanitation", "几号门口？");
        UUID message = messageOf(asked);
        inbox.arrives(answerTo(message, "三号门口。"));
        inbox.goRound();
        inbox.arrives(answerTo(message, "更正：五号门口。"));

        // when
        inbox.goRound();

        // then
        assertThat(answer(asked)).isEqualTo("三号门口。");
        assertThat(inbox.words(receipt)).containsExactly("更正：五号门口。");
    }

    @Test
    void a_question_of_another_request_is_not_answered_by_naming_it() {
        // given
        long asked = ask("sanitation", "几号门口？");
        Receipt other = inbox.file();
        String mail = "In-Reply-To: <" + messageOf(asked) + "@localhost>\r\n"
                + Mails.head(inbox.resident(), inbox.addressOf(other)) + "\r\nelsewhere";
        inbox.arrives(Mails.bytes(mail));

        // when
        inbox.goRound();

        // then
        assertThat(answer(asked)).isNull();
        assertThat(inbox.words(other)).containsExactly("elsewhere");
    }

    @Test
    void of_an_answer_that_is_too_long_nothing_is_lost() {
        // given
        long asked = ask("sanitation", "发生了什么？");
        String told = "经过".repeat(2000);
        inbox.arrives(Mails.plain(inbox.resident(), inbox.addressOf(receipt), told));

        // when
        inbox.goRound();

        // then
        assertThat(answer(asked)).startsWith("经过经过").endsWith("…").hasSizeLessThanOrEqualTo(2000);
        assertThat(inbox.words(receipt)).containsExactly(told);
    }

    private long ask(String unit, String text) {
        return questions.ask(number, unit, text).id();
    }

    private String answer(long id) {
        return questions.of(number).stream()
                .filter(question -> question.id() == id)
                .map(Question::answer)
                .reduce("", (one, next) -> next);
    }

    private UUID messageOf(long question) {
        return database.sql("select id from whistle.message where tracking_number = ? and cause like ?")
                .params(List.of(number, "question:%:" + question))
                .query(UUID.class)
                .single();
    }

    private byte[] answerTo(UUID message, String words) {
        return Mails.bytes("In-Reply-To: <" + message + "@localhost>\r\n"
                + new String(Mails.plain(inbox.resident(), inbox.addressOf(receipt), words), StandardCharsets.UTF_8));
    }
}
