package org.whistle.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretsTest {

    private static final Instant NOW = Instant.ofEpochSecond(Vector.SENT);
    private static final byte[] BODY = Vector.BODY.getBytes(StandardCharsets.UTF_8);

    private final WebhookSecrets secrets = only(Vector.SECRET);

    @Test
    void a_call_is_signed_as_the_specification_signs_it() {
        SignedCall call = secrets.sign(Vector.ID, NOW, BODY);

        assertThat(call.signature()).isEqualTo(Vector.SIGNATURE);
        assertThat(call.timestamp()).isEqualTo("1614265330");
        assertThat(secrets.know(call, NOW)).isTrue();
    }

    @Test
    void one_bit_less_is_another_call() {
        SignedCall right = secrets.sign(Vector.ID, NOW, BODY);
        byte[] body = BODY.clone();
        body[3] ^= 1;

        assertThat(Stream.of(
                        new SignedCall(right.id(), right.timestamp(), right.signature(), body),
                        new SignedCall("msg_p5jXN8AQM9LWM0D4loKWxJel", right.timestamp(), right.signature(), BODY),
                        new SignedCall(right.id(), "1614265331", right.signature(), BODY),
                        new SignedCall(
                                right.id(), right.timestamp(), right.signature().replace("g0h", "h0h"), BODY),
                        new SignedCall(
                                right.id(), right.timestamp(), right.signature().substring(3), BODY),
                        new SignedCall(
                                right.id(), right.timestamp(), right.signature().replace("v1,", "v1a,"), BODY),
                        new SignedCall(right.id(), right.timestamp(), "", BODY)))
                .noneMatch(call -> secrets.know(call, NOW));
    }

    @Test
    void a_call_is_of_now_within_five_minutes() {
        SignedCall call = secrets.sign(Vector.ID, NOW, BODY);

        assertThat(secrets.know(call, NOW.plusSeconds(300))).isTrue();
        assertThat(secrets.know(call, NOW.plusSeconds(301))).isFalse();
        assertThat(secrets.know(call, NOW.minusSeconds(300))).isTrue();
        assertThat(secrets.know(call, NOW.minusSeconds(301))).isFalse();
    }

    @Test
    void while_secrets_are_exchanged_both_sign_and_either_is_known() {
        WebhookSecret old = WebhookSecret.of(Vector.SECRET).orElseThrow();
        WebhookSecret next = WebhookSecret.draw();
        SignedCall call = WebhookSecrets.of(List.of(next, old)).sign(Vector.ID, NOW, BODY);

        assertThat(call.signature().split(" ")).hasSize(2).contains(Vector.SIGNATURE);
        assertThat(WebhookSecrets.of(List.of(old)).know(call, NOW)).isTrue();
        assertThat(WebhookSecrets.of(List.of(next)).know(call, NOW)).isTrue();
        assertThat(WebhookSecrets.of(List.of(WebhookSecret.draw())).know(call, NOW))
                .isFalse();
    }

    @Test
    void signatures_without_end_are_not_all_tried() {
        String many = "v1,no ".repeat(100_000) + Vector.SIGNATURE;

        assertThat(secrets.know(new SignedCall(Vector.ID, "1614265330", many, BODY), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a.b", "id\nwebhook-id: other", "诉求"})
    void what_is_no_id_is_not_known_though_it_is_signed(String id) {
        assertThat(secrets.know(secrets.sign(id, NOW, BODY), NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "1614265330.5", "99999999999999999999"})
    void what_is_no_time_is_not_known(String timestamp) {
        assertThat(secrets.know(new SignedCall(Vector.ID, timestamp, Vector.SIGNATURE, BODY), NOW))
                .isFalse();
    }

    @Test
    void where_no_secret_is_nothing_is_known() {
        SignedCall call = secrets.sign(Vector.ID, NOW, BODY);

        assertThat(WebhookSecrets.none().know(call, NOW)).isFalse();
        assertThat(WebhookSecrets.none().know(new SignedCall(Vector.ID, "1614265330", "", BODY), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa",
                "whsec_???",
                "secret"
            })
    void a_secret_is_written_in_one_way_and_long_enough(String written) {
        assertThat(WebhookSecret.of(written)).isEmpty();
    }

    @Test
    void nothing_prints_a_secret() {
        assertThat(secrets.toString() + WebhookSecret.of(Vector.SECRET)).doesNotContain("MfKQ");
    }

    private static WebhookSecrets only(String secret) {
        return WebhookSecrets.of(List.of(WebhookSecret.of(secret).orElseThrow()));
    }
}
