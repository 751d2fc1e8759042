package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.notification.DeliveryStep;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.request.RequestProgress;
import org.whistle.request.Stage;
import org.whistle.testing.Telephone;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What is asked and answered by text, while others answer as well. */
@WholeApplication
class TextsAndQuestionsTest {

    @Autowired
    private IncomingTexts texts;

    @Autowired
    private PersonalLetters letters;

    @Autowired
    private Questions questions;

    @Autowired
    private RequestProgress progress;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private JdbcClient database;

    private final Telephone telephone;
    private Receipt receipt;
    private String number;

    TextsAndQuestionsTest(@Autowired ApplicationContext application) {
        telephone = new Telephone(application);
    }

    @BeforeEach
    void a_request_that_is_looked_at() {
        receipt = telephone.file();
        number = receipt.trackingNumber().value();
        telephone.inTransaction(() -> {
            progress.enter(number, Stage.REPORT);
            return number;
        });
    }

    @AfterEach
    void set_right() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_text_that_comes_while_the_page_answers_is_added_to_the_request() {
        // given
        Question asked = questions.ask(number, "sanitation", "几号门口？");

        // when
        CompletableFuture<Void> text = telephone.inTransaction(() -> {
            questions.answer(number, receipt.secret(), asked.id(), "三号门口。");
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> take("第二条。"));
            assertThat(waits(second)).as("the text comes meanwhile").isTrue();
            return second;
        });
        text.join();

        // then
        assertThat(questions.of(number))
                .singleElement()
                .extracting(Question::answer)
                .isEqualTo("三号门口。");
        assertThat(supplements()).containsExactly("TEXT 第二条。");
        assertThat(states()).containsExactly("FILED ANSWER");
    }

    @Test
    void what_is_answered_already_is_not_asked_by_text_any_more() {
        // given
        telephone.deliver(receipt);
        Question asked = questions.ask(number, "sanitation", "几号门口？");
        questions.answer(number, receipt.secret(), asked.id(), "三号门口。");

        // when
        DeliveryStep step = telephone.deliver(receipt);

        // then
        assertThat(step).isEqualTo(DeliveryStep.DONE);
        assertThat(telephone.messagesOf(receipt)).endsWith("WEBHOOK DROPPED");
        assertThat(telephone.texts()).noneMatch(text -> text.kind().equals("QUESTION"));
    }

    @Test
    void a_copy_of_everything_has_the_texts_of_its_reporter_and_of_nobody_else() {
        take("我的话。");
        texts.take("c" + System.nanoTime(), new IncomingText("13700000000", "别人的话。", number));

        assertThat(letters.of(List.of(number)))
                .extracting(PersonalLetter::words)
                .containsExactly("我的话。");
    }

    private void take(String words) {
        texts.take("t" + System.nanoTime(), new IncomingText(telephone.number(), words, number));
    }

    /** Long enough for it to come to where it waits; whoever waits is let go by the end of the transaction. */
    private static boolean waits(CompletableFuture<Void> deed) {
        try {
            deed.get(2, TimeUnit.SECONDS);
            return false;
        } catch (TimeoutException waiting) {
            return true;
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> supplements() {
        return caseFile.entriesOf(number).stream()
                .filter(entry -> entry.kind() == CaseEventKind.SUPPLEMENTED)
                .map(entry ->
                        entry.detail().get("channel") + " " + entry.detail().get("words"))
                .toList();
    }

    private List<String> states() {
        return database.sql("select state || ' ' || reason from whistle.incoming_mail where tracking_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}
