package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.whistle.gate.HostileTexts;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Telephone;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;
import org.whistle.webhook.SignedCall;

@WholeApplication
class SignedCallsTest {

    private final Telephone telephone;
    private final RepliesByText replies;

    SignedCallsTest(@Autowired ApplicationContext application) {
        telephone = new Telephone(application);
        replies = new RepliesByText(application, telephone);
    }

    @AfterEach
    void set_right() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_call_counts_once_however_often_and_at_once_it_comes() throws Exception {
        // given
        Receipt receipt = telephone.file();
        SignedCall call = telephone.signed(
                replies.text(telephone.number(), "一次。", receipt.trackingNumber().value()));
        ExecutorService many = Executors.newFixedThreadPool(4);

        // when
        List<Future<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(time -> many.submit(
                        () -> telephone.call("messages", call).answer().status()))
                .toList();

        // then
        for (Future<Integer> answer : answers) {
            assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(200);
        }
        assertThat(replies.wordsOf(receipt)).containsExactly("一次。");
        assertThat(replies.stateOf(receipt)).hasSize(1);
        many.shutdown();
    }

    @Test
    void what_is_forged_stale_or_unsigned_is_not_read() {
        // given
        Receipt receipt = telephone.file();
        SignedCall right = telephone.signed(
                replies.text(telephone.number(), "假的", receipt.trackingNumber().value()));
        byte[] body = right.body().clone();
        body[body.length - 3] ^= 1;
        SignedCall sent = telephone
                .gateway()
                .gateway()
                .sending()
                .sign(UUID.randomUUID().toString(), TurnableClock.INSTANCE.instant(), right.body());

        // when and then
        List.of(
                        new SignedCall(right.id(), right.timestamp(), right.signature(), body),
                        new SignedCall("other", right.timestamp(), right.signature(), right.body()),
                        new SignedCall(right.id(), right.timestamp(), "", right.body()),
                        new SignedCall("", "", "", right.body()),
                        sent)
                .forEach(call -> {
                    Http.Answer refused = telephone.call("messages", call).answer();
                    assertThat(refused.status()).isEqualTo(401);
                    assertThat(refused.text()).contains("unsigned-call").doesNotContain("假的");
                });
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(6));
        assertThat(telephone.call("messages", right).answer().status()).isEqualTo(401);
        assertThat(replies.wordsOf(receipt)).isEmpty();
    }

    @Test
    void whoever_guesses_signatures_has_to_wait() {
        String afar = "198.51.77." + ThreadLocalRandom.current().nextInt(250);
        SignedCall wrong = new SignedCall("id", "1", "v1,no", "{}".getBytes(StandardCharsets.UTF_8));

        List<Integer> answers = IntStream.range(0, 45)
                .map(time -> telephone
                        .call("messages", wrong)
                        .with("X-Forwarded-For", afar)
                        .answer()
                        .status())
                .boxed()
                .toList();

        assertThat(answers).startsWith(401).endsWith(429).doesNotContain(200, 500);
    }

    @Test
    void what_is_no_message_is_refused_and_unknown_members_are_not() {
        Receipt receipt = telephone.file();
        String number = receipt.trackingNumber().value();

        assertThat(List.of(
                        "",
                        "null",
                        "[]",
                        "{",
                        "{}",
                        replies.text("x", "x", null),
                        replies.text(telephone.number(), " ", null),
                        replies.text(telephone.number(), "长".repeat(2001), null)))
                .allSatisfy(body -> assertThat(replies.send(body).status()).isEqualTo(400));
        String more = replies.text(telephone.number(), "五楼。", number).replace("{", "{\"carrier\": {\"name\": [1]}, ");
        assertThat(replies.send(more).status()).isEqualTo(200);
        assertThat(replies.wordsOf(receipt)).containsExactly("五楼。");
        assertThat(replies.send(replies.text(telephone.number(), "长".repeat(30_000), number))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void hostile_texts_are_words_and_nothing_else() {
        Receipt receipt = telephone.file();

        HostileTexts.ALL.forEach(hostile -> assertThat(replies.send(replies.text(
                                telephone.number(),
                                hostile,
                                receipt.trackingNumber().value()))
                        .status())
                .isEqualTo(200));

        assertThat(replies.wordsOf(receipt)).containsExactlyElementsOf(HostileTexts.ALL);
    }

    @Test
    void a_report_of_the_gateway_ends_a_message_and_a_stranger_to_us_changes_nothing() {
        // given
        Receipt receipt = telephone.file();
        telephone.deliver(receipt);
        String id = telephone.texts().get(0).id();

        // when and then
        assertThat(report(UUID.randomUUID().toString(), "failed")).isEqualTo(200);
        assertThat(report(id, "perhaps")).isEqualTo(400);
        assertThat(report("no-id", "failed")).isEqualTo(400);
        assertThat(telephone.messagesOf(receipt)).containsExactly("WEBHOOK SENT");
        assertThat(report(id, "failed")).isEqualTo(200);
        assertThat(telephone.messagesOf(receipt)).containsExactly("WEBHOOK FAILED");
    }

    private int report(String message, String result) {
        String body = "{\"message\": \"%s\", \"result\": \"%s\", \"code\": \"<b>\"}".formatted(message, result);
        return telephone.call("deliveries", telephone.signed(body)).answer().status();
    }
}
