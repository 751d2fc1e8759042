package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.casework.Questions;
import org.whistle.request.Correspondence;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Loop;
import org.whistle.testing.Telephone;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;
import org.whistle.webhook.SignedCall;

@WholeApplication
class IncomingTextsTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Requests requests;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private Questions questions;

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private IncomingTexts deliveries;

    private final Telephone telephone;
    private final RepliesByText replies;

    IncomingTextsTest(@Autowired ApplicationContext application) {
        telephone = new Telephone(application);
        replies = new RepliesByText(application, telephone);
    }

    @AfterEach
    void set_right() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_reply_from_the_reporters_telephone_is_added_to_the_request() {
        // given
        Receipt receipt = telephone.file();
        telephone.deliver(receipt);

        // when
        Http.Answer answer = replies.send(replies.text(
                "+86" + telephone.number(), "三楼也有。", telephone.texts().get(0).id()));

        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(replies.wordsOf(receipt)).containsExactly("三楼也有。");
        assertThat(replies.stateOf(receipt)).containsExactly("FILED ANSWER");
    }

    @Test
    void a_text_that_names_the_request_is_added_too() {
        Receipt receipt = telephone.file();

        replies.send(
                replies.text(telephone.number(), "编号" + receipt.trackingNumber().value() + "，四楼也有。", null));

        assertThat(replies.wordsOf(receipt)).singleElement().asString().contains("四楼也有");
    }

    @Test
    void the_right_number_from_another_telephone_opens_nothing() {
        Receipt receipt = telephone.file();

        replies.send(
                replies.text("13700000000", "不是我的。", receipt.trackingNumber().value()));

        assertThat(replies.wordsOf(receipt)).isEmpty();
        assertThat(replies.stateOf(receipt)).containsExactly("TRIAGE OTHER_SENDER");
    }

    @Test
    void what_names_no_request_and_what_comes_after_the_end_is_looked_at_by_somebody() {
        // given
        Receipt ended = telephone.file();
        requests.withdraw(ended.trackingNumber().value(), ended.secret(), null);
        SignedCall lost = telephone.signed(replies.text(telephone.number(), "你好", "330105-20000101-000000"));

        // when
        telephone.call("messages", lost).answer();
        Http.Answer late = replies.send(replies.text(
                telephone.number(), "还有一件事。", ended.trackingNumber().value()));

        // then
        assertThat(late.status()).isEqualTo(200);
        assertThat(replies.stateOf(ended)).containsExactly("TRIAGE CASE_ENDED");
        assertThat(replies.wordsOf(ended)).isEmpty();
        assertThat(database.sql("select count(*) from whistle.webhook_call where id = ?")
                        .param(lost.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void it_answers_the_question_that_is_open() {
        // given
        Receipt receipt = loop.stepUpTo(telephone.file(), "reportIn");
        String task = loop.task(receipt, "reportIn").getId();
        Http.Answer asked = http.post("/api/cases/of-task/" + task + "/questions", "{\"text\": \"几号门口？\"}")
                .as("sanitation")
                .answer();
        assertThat(asked.status()).isEqualTo(201);

        // when
        replies.send(replies.text(
                telephone.number(), "三号门口。", receipt.trackingNumber().value()));

        // then
        assertThat(questions.of(receipt.trackingNumber().value()))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.isOpen()).isFalse();
                    assertThat(question.answer()).isEqualTo("三号门口。");
                });
        assertThat(replies.wordsOf(receipt)).isEmpty();
    }

    @Test
    void who_wants_no_more_texts_says_so() {
        Receipt receipt = telephone.file();

        replies.send(replies.text(telephone.number(), " td。", null));

        assertThat(correspondence.ways(receipt.trackingNumber().value())).isEmpty();
    }

    @Test
    void who_told_us_so_turns_texts_on_again_on_the_page() {
        // given
        Receipt receipt = telephone.file();
        String number = receipt.trackingNumber().value();
        replies.send(replies.text(telephone.number(), "TD", null));
        String page = "/requests/" + number + "?secret=" + receipt.secret();
        assertThat(http.get(page).answer().text())
                .contains("您曾回复短信退订", "重新接收短信")
                .doesNotContain("不再接收通知");

        // when
        Http.Answer answer = http.post("/api/requests/" + number + "/mail", "{\"texts\": true}")
                .with("X-Request-Secret", receipt.secret())
                .answer();

        // then
        assertThat(answer.body().path("texts").asBoolean()).isTrue();
        assertThat(correspondence.ways(number)).isPresent();
        assertThat(http.get(page).answer().text())
                .contains("我们用中文通知您", "不再接收通知")
                .doesNotContain("退订");
    }

    @Test
    void a_gateway_may_give_the_same_number_at_both_doors() {
        // given
        Receipt receipt = telephone.file();
        telephone.deliver(receipt);
        String message = telephone.texts().get(0).id();
        String id = UUID.randomUUID().toString();

        // when
        deliveries.take(id, new DeliveryReport(UUID.fromString(message), DeliveryReport.Result.FAILED, "unknown"));
        deliveries.take(
                id,
                new IncomingText(
                        telephone.number(), "三楼也有。", receipt.trackingNumber().value()));

        // then
        assertThat(telephone.messagesOf(receipt)).containsExactly("WEBHOOK FAILED");
        assertThat(replies.wordsOf(receipt)).containsExactly("三楼也有。");
    }
}
