package org.whistle.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.CarrierFailure.Remedy;
import org.whistle.webhook.Gateway;
import org.whistle.webhook.SignedCall;

/** Over real lines, to a server that does as it is told. */
class GatewayLineTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String ID = "5f2b7a30-0000-4000-8000-000000000001";
    private static final byte[] BODY = "{\"text\":\"【吹哨】\"}".getBytes(StandardCharsets.UTF_8);

    private final GatewayLine line = new GatewayLine(Duration.ofMillis(500), () -> NOW);

    @Test
    void what_is_posted_is_signed_so_that_others_can_verify_it() throws Exception {
        try (ScriptedGateway gateway = new ScriptedGateway(status(202))) {
            // when
            post(gateway.gateway());

            // then
            ScriptedGateway.Heard heard = gateway.heard().get(0);
            assertThat(heard.path()).isEqualTo("/sms");
            assertThat(heard.body()).isEqualTo(BODY);
            assertThat(heard.headers())
                    .containsEntry("webhook-id", ID)
                    .containsEntry("webhook-timestamp", String.valueOf(NOW.getEpochSecond()))
                    .containsEntry("content-type", "application/json")
                    .containsEntry("webhook-signature", "v1," + hmac(ID + "." + NOW.getEpochSecond() + "."));
        }
    }

    /** From the specification, without a line of ours. */
    private static String hmac(String before) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                Base64.getDecoder().decode(ScriptedGateway.SECRET.substring("whsec_".length())), "HmacSHA256"));
        mac.update(before.getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(mac.doFinal(BODY));
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (ScriptedGateway gateway = new ScriptedGateway(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            status(307).handle(exchange);
        })) {
            assertAway("http-307", gateway.gateway());
            assertThat(gateway.heard()).extracting(ScriptedGateway.Heard::path).containsExactly("/sms");
        }
    }

    @Test
    void what_an_answer_says_is_not_read_however_much_it_is() throws Exception {
        try (ScriptedGateway gateway = new ScriptedGateway(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int part = 0; part < 10_000; part++) {
                    out.write(new byte[10_000]);
                }
            } catch (IOException cut) {
                // nobody listens any more
            }
        })) {
            post(gateway.gateway());

            assertThat(gateway.heard()).hasSize(1);
        }
    }

    @Test
    void who_says_nothing_is_tried_again() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (ScriptedGateway gateway = new ScriptedGateway(exchange -> await(over))) {
            assertThatExceptionOfType(CarrierFailure.class)
                    .isThrownBy(() -> post(gateway.gateway()))
                    .satisfies(failure -> {
                        assertThat(failure.remedy()).isEqualTo(Remedy.TRY_AGAIN);
                        assertThat(failure.code()).isEqualTo("timeout");
                    });
            over.countDown();
        }
    }

    @Test
    void who_is_not_there_is_waited_for_and_comes_back() throws Exception {
        Gateway gone;
        try (ScriptedGateway gateway = new ScriptedGateway(status(200))) {
            gone = gateway.gateway();
            post(gone);
        }
        assertAway("unreachable", gone);
    }

    @Test
    void without_tls_nothing_goes_where_tls_was_agreed() throws Exception {
        try (ScriptedGateway gateway = new ScriptedGateway(status(200))) {
            assertAway("unreachable", gateway.gateway("https", Gateway.Reach.ANYWHERE));
            assertThat(gateway.heard()).isEmpty();
        }
    }

    @Test
    void a_gateway_of_the_internet_does_not_lead_into_our_own_network() throws Exception {
        try (ScriptedGateway gateway = new ScriptedGateway(status(200))) {
            assertAway("private-address", gateway.gateway("http", Gateway.Reach.PUBLIC));
            assertThat(gateway.heard()).isEmpty();
        }
    }

    private void assertAway(String code, Gateway gateway) {
        assertThatExceptionOfType(GatewayAway.class)
                .isThrownBy(() -> post(gateway))
                .satisfies(away -> assertThat(away.code()).isEqualTo(code));
    }

    private void post(Gateway gateway) {
        SignedCall call = gateway.sending().sign(ID, NOW, BODY);
        line.post(gateway, call);
    }

    private static HttpHandler status(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
